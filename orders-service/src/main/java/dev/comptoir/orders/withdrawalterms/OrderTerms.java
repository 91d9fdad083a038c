package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of the right to withdraw from one order, beside the settings. */
@Schema(name = "OrderWithdrawalTerms", requiredProperties = "orderId")
public record OrderTerms(
        UUID orderId,

        @Schema(description = "Rises with every change of these terms; the ETag; 0 while nothing is recorded")
        long version,

        @Schema(
                description = "When the customer was told of the right; absent when the settings say it",
                nullable = true)
        Instant informedAt,

        @Schema(description = "When the customer asked for downloads to be delivered at once", nullable = true)
        Instant digitalConsentAt,

        @Schema(description = "When the customer acknowledged that the right is lost thereby", nullable = true)
        Instant digitalAcknowledgedAt) {

    static OrderTerms read(Columns c) {
        return new OrderTerms(c.uuid(), c.number(), c.instant(), c.instant(), c.instant());
    }
}
