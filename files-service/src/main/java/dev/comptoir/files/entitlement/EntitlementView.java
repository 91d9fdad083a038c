package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order line may download, as the merchant sees it. */
@Schema(
        description = "The right of one order line to download one file",
        requiredProperties = {"orderId", "lineId", "fileGuid", "productName", "updatedAt"})
public record EntitlementView(
        UUID id,
        UUID orderId,
        UUID lineId,
        UUID fileGuid,

        @Schema(description = "Which content of the file it gives; absent while waiting")
        Integer contentVersion,

        @Schema(description = "Name of the product on the order line", maxLength = 500)
        String productName,

        @Schema(description = "Units the order line has", minimum = "1")
        int quantity,

        @Schema(
                description =
                        "WAITING: paid, the content is not there yet. GRANTED: the link works. EXPIRED, USED_UP: it has "
                                + "ended, an extension revives it. REVOKED: taken back")
        EntitlementState state,

        @Schema(description = "Downloads allowed in all; absent: no limit")
        Integer maxDownloads,

        @Schema(description = "Downloads counted so far; resumed transfers are not counted again")
        int usedDownloads,

        @Schema(description = "End of access; absent: none") Instant expiresAt,

        Instant grantedAt,
        Instant lastDownloadedAt,
        Instant revokedAt,

        @Schema(description = "ORDER_UNPAID, ORDER_CANCELLED, ORDER_REFUNDED or MERCHANT", maxLength = 40)
        String revocationReason,

        @Schema(description = "The buyer's link; absent while waiting or revoked", maxLength = 2000)
        String downloadUrl,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        Instant createdAt,

        @Schema(description = "When anything of this last changed, also by a download; some seconds after it expired")
        Instant updatedAt,

        @Schema(description = "Licence keys, one per unit, of files that have some", maxItems = 1000000)
        List<String> licenceKeys,

        @Schema(description = "Keys that are still to come, for the file had too few", minimum = "0")
        int missingLicenceKeys) {

    static EntitlementView of(Entitlement entitlement, Instant now, DownloadLinks links) {
        EntitlementState state = entitlement.state(now);
        boolean hasLink = state != EntitlementState.WAITING && state != EntitlementState.REVOKED;
        return new EntitlementView(
                entitlement.id(),
                entitlement.orderId(),
                entitlement.lineId(),
                entitlement.fileGuid(),
                entitlement.contentVersion(),
                entitlement.productName(),
                entitlement.quantity(),
                state,
                entitlement.maxDownloads(),
                entitlement.usedDownloads(),
                entitlement.expiresAt(),
                entitlement.grantedAt(),
                entitlement.lastDownloadedAt(),
                entitlement.revokedAt(),
                entitlement.revocationReason().isEmpty() ? null : entitlement.revocationReason(),
                hasLink ? links.url(entitlement.id(), entitlement.fileGuid()) : null,
                entitlement.version(),
                entitlement.createdAt(),
                entitlement.updatedAt(),
                entitlement.licenceKeys(),
                entitlement.missingKeys());
    }
}
