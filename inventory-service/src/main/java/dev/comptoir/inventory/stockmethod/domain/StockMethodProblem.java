package dev.comptoir.inventory.stockmethod.domain;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Why the stock of a product cannot be counted the other way. */
public final class StockMethodProblem {

    private StockMethodProblem() {}

    public static DomainException productNotFound(UUID productId) {
        return NOT_FOUND
                .refusal("product-not-found", "There is no product with this id.")
                .with("productId", productId);
    }

    static DomainException nothingCounted() {
        return RULE_BROKEN.refusal(
                "nothing-counted",
                "No SKU of the product is counted. Switch its stock on, in the settings or on a variant, and try again.");
    }

    static DomainException atLocations(StockItem item) {
        return RULE_BROKEN
                .refusal(
                        "stock-at-locations",
                        "%s has units at several locations; one stock for all variants is at the main location. Transfer them there first.",
                        item.sku())
                .with("sku", item.sku());
    }

    static DomainException levelsUnexpected() {
        return RULE_BROKEN.refusal(
                "levels-unexpected",
                "Levels are given where a product with one stock gets one for each variant. Leave them out.");
    }

    static DomainException levelsIncomplete(Collection<String> skus) {
        return RULE_BROKEN
                .refusal("levels-incomplete", "Give a level for each SKU that is counted, once; skus lists them.")
                .with("skus", List.copyOf(skus));
    }

    static DomainException levelsDiffer(long given, int onHand) {
        return RULE_BROKEN
                .refusal(
                        "levels-do-not-add-up",
                        "The levels add up to %d, but there are %d units. Count first if that is wrong.",
                        given,
                        onHand)
                .with("given", given)
                .with("onHand", onHand);
    }

    static DomainException belowReserved(StockItem item, int level) {
        return RULE_BROKEN
                .refusal(
                        "stock-below-zero",
                        "%d units of %s are reserved; give it as many, not %d.",
                        item.reserved(),
                        item.sku(),
                        level)
                .with("sku", item.sku())
                .with("reserved", item.reserved());
    }
}
