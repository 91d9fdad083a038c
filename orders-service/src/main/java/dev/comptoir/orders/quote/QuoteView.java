package dev.comptoir.orders.quote;

import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.quote.domain.QuoteState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quote as the merchant sees it. */
@Schema(
        name = "Quote",
        requiredProperties = {"quoteNumber", "updatedAt", "order", "totals", "offerUrl", "changedAt"})
public record QuoteView(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "A series of its own", examples = "Q-7")
        String quoteNumber,

        @Schema(description = "OPEN, SENT, ACCEPTED, DECLINED, EXPIRED or CONVERTED; open-ended")
        QuoteState state,

        @Schema(description = "The order it offers") CreateOrderRequest order,

        @Schema(description = "What that comes to; the order it becomes costs exactly this")
        TotalsV1 totals,

        Instant validUntil,
        String message,

        @Schema(description = "The order it was copied from")
        UUID sourceOrderId,

        @Schema(description = "The order it has become; absent until then")
        UUID orderId,

        String orderNumber,

        @Schema(description = "Where the customer reads and accepts it; opens nothing else")
        String offerUrl,

        Instant createdAt,

        @Schema(description = "Of the last change") Instant updatedAt,

        @Schema(description = "The same as `updatedAt`; its older name")
        Instant changedAt) {

    static QuoteView of(Quote quote, String offerUrl) {
        boolean isConverted = quote.state() == QuoteState.CONVERTED;
        return new QuoteView(
                quote.id(),
                quote.version(),
                quote.quoteNumber(),
                quote.state(),
                quote.order(),
                quote.totals(),
                quote.validUntil(),
                quote.message(),
                quote.sourceOrderId(),
                isConverted ? quote.orderId() : null,
                quote.orderNumber(),
                offerUrl,
                quote.createdAt(),
                quote.changedAt(),
                quote.changedAt());
    }
}
