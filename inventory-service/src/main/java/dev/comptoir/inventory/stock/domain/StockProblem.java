package dev.comptoir.inventory.stock.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.kernel.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything the stock rules refuse. */
public final class StockProblem {

    private StockProblem() {}

    public static DomainException itemNotFound(String sku) {
        return NOT_FOUND
                .refusal("item-not-found", "There is no SKU %s. Items come from the variants of the catalogue.", sku)
                .with("sku", sku);
    }

    /** A request names SKUs that the catalogue does not have. */
    public static DomainException unknownSkus(Collection<String> skus) {
        return RULE_BROKEN
                .refusal("unknown-sku", "The catalogue has no variant with these SKUs; skus lists them.")
                .with("skus", List.copyOf(skus));
    }

    /** A request names one SKU on several lines where that has no clear meaning. */
    public static DomainException duplicateSkus(Collection<String> skus) {
        return RULE_BROKEN
                .refusal(
                        "duplicate-sku", "Each SKU may stand on one line only; skus lists those that stand on several.")
                .with("skus", List.copyOf(skus));
    }

    /** Levels are others than whoever sets them believes. */
    public static DomainException levelsChanged(Map<String, Integer> onHand) {
        return CONFLICT.refusal(
                        "levels-changed",
                        "The ledger has other levels than were expected; onHand says which. Count those again.")
                .with("onHand", onHand);
    }

    /** A change would leave less than running checkouts hold. */
    static DomainException stockBelowZero(StockItem item, LocationLevel there, int delta) {
        DomainException refusal = RULE_BROKEN
                .refusal(
                        "stock-below-zero",
                        "%s has %d on hand, %d of them reserved: a change of %d would leave less than nothing.",
                        item.sku(),
                        there.onHand(),
                        there.reserved(),
                        delta)
                .with("sku", item.sku())
                .with("onHand", there.onHand())
                .with("reserved", there.reserved())
                .with("available", item.available())
                .with("delta", delta);
        boolean isNamed = item.isLocated() || !MainLocation.isMeant(there.locationId());
        return isNamed ? refusal.with("locationId", there.locationId()) : refusal;
    }

    /** The one stock of a product is at the main location. */
    static DomainException sharedStockElsewhere(StockItem item) {
        return RULE_BROKEN
                .refusal(
                        "shared-stock-elsewhere",
                        "%s is sold from the one stock of its product, which is at the main location. Give each variant a stock of its own first.",
                        item.sku())
                .with("sku", item.sku());
    }

    /** A change would count more units than the ledger takes. */
    public static DomainException stockTooHigh(StockItem item, int delta) {
        return RULE_BROKEN
                .refusal(
                        "stock-too-high",
                        "%s may have at most %d units on hand.",
                        item.sku(),
                        AdjustmentPolicy.MOST_ON_HAND)
                .with("sku", item.sku())
                .with("onHand", item.onHand())
                .with("delta", delta)
                .with("limit", AdjustmentPolicy.MOST_ON_HAND);
    }

    /** A request sets one stock twice. */
    static DomainException stockShared(String first, String second) {
        return RULE_BROKEN
                .refusal("stock-shared", "%s and %s are sold from one stock. Name one of them.", first, second)
                .with("skus", List.of(first, second));
    }
}
