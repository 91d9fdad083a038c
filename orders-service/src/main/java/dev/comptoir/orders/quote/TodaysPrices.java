package dev.comptoir.orders.quote;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Line;
import java.util.List;
import java.util.Map;

/**
 * Writes an offer at what the catalogue asks now; rows without a SKU, discounts and shipping stay as they were offered.
 *
 * @param prices of one unit, by SKU
 */
record TodaysPrices(Map<String, Money> prices) {

    /** A quote for rows of which no price is known is refused rather than converted in part. */
    CreateOrderRequest of(CreateOrderRequest offered) {
        List<String> unknown = offered.lines().stream()
                .map(Line::sku)
                .filter(sku -> sku != null && !prices.containsKey(sku.strip()))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
        return offered.with(offered.lines().stream().map(this::line).toList());
    }

    private static DomainException unknown(List<String> skus) {
        return RULE_BROKEN
                .refusal(
                        "price-unknown",
                        "The catalogue says no price of %s. Convert at the prices of the quote, or write it anew.",
                        String.join(", ", skus))
                .at("/prices")
                .with("skus", skus);
    }

    private Line line(Line offered) {
        return offered.sku() == null
                ? offered
                : offered.at(prices.get(offered.sku().strip()));
    }
}
