package dev.comptoir.files.entitlement;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often what was sold was downloaded. */
@Schema(description = "How often what was sold was downloaded, of one file, one order or both")
public record DownloadStatistics(
        @Schema(minimum = "0") int orders,
        @Schema(minimum = "0") int entitlements,

        @Schema(description = "Wait for their content", minimum = "0")
        int waiting,

        @Schema(description = "May be downloaded now", minimum = "0")
        int granted,

        @Schema(minimum = "0") int expired,
        @Schema(minimum = "0") int usedUp,
        @Schema(minimum = "0") int revoked,

        @Schema(description = "Counted downloads, resets included", minimum = "0")
        long downloads,

        @Schema(description = "Entitlements that were never downloaded", minimum = "0")
        int neverDownloaded,

        Instant lastDownloadedAt) {

    static DownloadStatistics read(Columns c) {
        return new DownloadStatistics(
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.number(),
                c.integer(),
                c.instant());
    }
}
