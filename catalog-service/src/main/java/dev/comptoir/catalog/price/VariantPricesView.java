package dev.comptoir.catalog.price;

import dev.comptoir.catalog.price.domain.PriceHistory;
import dev.comptoir.catalog.price.domain.PriceStep;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a variant has cost. */
@Schema(
        name = "VariantPrices",
        description = "What a variant costs and has cost, and what may be said of a reduction.",
        requiredProperties = {"variantId", "sku", "currentPrice"})
public record VariantPricesView(
        UUID variantId,
        @Schema(maxLength = 64) String sku,

        @Schema(description = "What one unit costs now, before tax")
        Money currentPrice,

        @Schema(
                description =
                        "The reduction that may be announced; absent where the price is not below the lowest of the 30 days before it came")
        Reduction reduction,

        @Schema(description = "The last 100 prices, newest first; merchant keys only", maxItems = 100)
        List<Step> history) {

    /** A reduction with the price that has to be shown with it. */
    @Schema(
            name = "PriceReduction",
            requiredProperties = {"since", "lowestPriceBefore"})
    public record Reduction(
            @Schema(description = "When the price fell, UTC")
            Instant since,

            @Schema(description = "The lowest price of the 30 days before, which has to be shown with the reduction")
            Money lowestPriceBefore,

            @Schema(
                    description = "How much lower it is now, from that price, in whole percent rounded down",
                    examples = "20")
            int percent) {

        static Reduction of(dev.comptoir.catalog.price.domain.Reduction reduction) {
            return new Reduction(reduction.since(), reduction.lowestBefore(), reduction.percent());
        }
    }

    /** A price and since when it was asked. */
    @Schema(
            name = "PriceStep",
            requiredProperties = {"since", "price"})
    public record Step(@Schema(description = "UTC") Instant since, Money price) {}

    static VariantPricesView of(UUID variantId, String sku, List<PriceStep> steps) {
        return new VariantPricesView(
                variantId,
                sku,
                steps.getFirst().price(),
                new PriceHistory(steps).reduction().map(Reduction::of).orElse(null),
                steps.stream().map(step -> new Step(step.since(), step.price())).toList());
    }

    VariantPricesView forShoppers() {
        return new VariantPricesView(variantId, sku, currentPrice, reduction, List.of());
    }
}
