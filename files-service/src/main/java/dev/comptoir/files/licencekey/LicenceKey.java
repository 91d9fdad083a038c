package dev.comptoir.files.licencekey;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A licence key and who has it. */
@Schema(
        name = "LicenceKey",
        description = "A licence key and who has it",
        requiredProperties = {"key", "addedAt", "updatedAt"})
record LicenceKey(
        @Schema(description = "Rises in the order of handing out")
        long id,

        @Schema(maxLength = 200) String key,

        @Schema(description = "Who has it; absent while it is available")
        UUID entitlementId,

        @Schema(description = "The order it was handed out for; absent while it is available")
        UUID orderId,

        Instant addedAt,
        Instant handedOutAt,

        @Schema(description = "When it was handed out, or added before that")
        Instant updatedAt) {

    static LicenceKey read(Columns c) {
        return new LicenceKey(c.number(), c.text(), c.uuid(), c.uuid(), c.instant(), c.instant(), c.instant());
    }
}
