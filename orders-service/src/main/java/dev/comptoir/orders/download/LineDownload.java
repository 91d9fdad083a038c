package dev.comptoir.orders.download;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the download that a line brings. */
@Schema(
        name = "OrderDownload",
        description =
                "The buyer's link and licence keys stand at /entitlements/{entitlementId}, behind their own scope",
        requiredProperties = {"entitlementId", "state", "usedDownloads"})
public record LineDownload(
        UUID entitlementId,

        @Schema(description = "As its content came last", nullable = true)
        String fileName,

        @Schema(description = "GRANTED: the link works; EXPIRED, USED_UP, REVOKED; open-ended")
        String state,

        @Schema(description = "Absent: no limit", nullable = true)
        Integer maxDownloads,

        int usedDownloads,

        @Schema(description = "Absent: never", nullable = true)
        Instant expiresAt,

        @Schema(nullable = true) Instant lastDownloadedAt,

        @Schema(nullable = true) Instant revokedAt,

        @Schema(description = "ORDER_UNPAID, ORDER_CANCELLED, ORDER_REFUNDED or MERCHANT; open-ended", nullable = true)
        String revocationReason) {}
