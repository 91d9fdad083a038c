package dev.comptoir.orders.withdrawalterms;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of what is known of the right to withdraw from one order. */
@Schema(name = "SaveOrderWithdrawalTermsRequest")
public record SaveOrderTermsRequest(
        @Schema(description = "When the customer was told of the right; left out when the settings say it")
        Instant informedAt,

        @Schema(description = "When the customer asked for downloads to be delivered at once")
        Instant digitalConsentAt,

        @Schema(
                description =
                        "When the customer acknowledged that the right is lost thereby: an act of its own, beside the consent")
        Instant digitalAcknowledgedAt) {

    OrderTerms terms(UUID orderId, long version) {
        return new OrderTerms(orderId, version, informedAt, digitalConsentAt, digitalAcknowledgedAt);
    }
}
