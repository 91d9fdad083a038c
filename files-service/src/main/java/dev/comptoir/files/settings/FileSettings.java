package dev.comptoir.files.settings;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What new files take when they say nothing. */
@Schema(name = "FileSettings", requiredProperties = "updatedAt")
public record FileSettings(
        @Schema(
                description = "Days a buyer's link stays valid after payment; absent: for ever",
                examples = "30",
                nullable = true)
        Integer accessExpiryDays,

        @Schema(description = "Downloads one order line may make; absent: no limit", examples = "3", nullable = true)
        Integer maxDownloadsPerOrder,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "When this was last changed, UTC")
        Instant updatedAt) {

    static FileSettings read(Columns c) {
        return new FileSettings(c.integerOrNull(), c.integerOrNull(), c.number(), c.instant());
    }

    boolean isAs(SaveFileSettingsRequest request) {
        return Objects.equals(accessExpiryDays, request.accessExpiryDays())
                && Objects.equals(maxDownloadsPerOrder, request.maxDownloadsPerOrder());
    }
}
