package dev.comptoir.orders.offer;

import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.quote.Quote;
import dev.comptoir.orders.quote.domain.QuoteState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quote as its customer sees it. */
@Schema(
        name = "Offer",
        requiredProperties = {"quoteNumber", "totals"})
public record OfferView(
        String quoteNumber,

        @Schema(
                description =
                        "SENT: it can be accepted or declined; ACCEPTED, DECLINED, EXPIRED, CONVERTED; open-ended")
        QuoteState state,

        List<Line> lines,

        @Schema(description = "Absent when nothing is delivered")
        String shippingMethod,

        TotalsV1 totals,
        Instant validUntil,
        String message) {

    /** One row. */
    @Schema(
            name = "OfferLine",
            requiredProperties = {"name", "unitPrice", "total"})
    public record Line(String name, String imageUrl, int quantity, Money unitPrice, Money total) {

        static Line of(PlacementLineV1 line) {
            return new Line(line.name(), line.imageUrl(), line.quantity(), line.unitPrice(), line.total());
        }
    }

    static OfferView of(Quote quote) {
        ShippingV1 shipping = quote.placement().shipping();
        return new OfferView(
                quote.quoteNumber(),
                quote.state(),
                quote.placement().lines().stream().map(Line::of).toList(),
                shipping == null ? null : shipping.name(),
                quote.totals(),
                quote.validUntil(),
                quote.message());
    }
}
