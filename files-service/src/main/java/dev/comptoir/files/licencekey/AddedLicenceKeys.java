package dev.comptoir.files.licencekey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of licence keys that were added. */
@Schema(description = "What became of licence keys that were added")
record AddedLicenceKeys(
        @Schema(description = "New ones", minimum = "0") int added,

        @Schema(description = "Those the file had already", minimum = "0")
        int alreadyThere,

        @Schema(description = "Customers who had waited for keys and got some", minimum = "0")
        int servedEntitlements) {}
