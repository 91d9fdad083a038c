package dev.comptoir.campaigns.suppression;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an import. */
@Schema(name = "ImportedEmailSuppressions", description = "How many addresses an import has added.")
public record ImportedSuppressions(
        @Schema(description = "Addresses that are new on the list", minimum = "0")
        int added,

        @Schema(description = "Addresses that were on it before", minimum = "0")
        int known) {}
