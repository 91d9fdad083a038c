package dev.comptoir.inventory.stock.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything the stock rules refuse. */
public sealed class StockProblem extends DomainException {

    private StockProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** There is no item with that SKU. */
    public static final class ItemNotFound extends StockProblem {
        public ItemNotFound(String sku) {
            super(
                    "item-not-found",
                    Kind.NOT_FOUND,
                    "There is no SKU " + sku + ". Items come from the variants of the catalogue.",
                    Map.of("sku", sku));
        }
    }

    /** A request names SKUs that the catalogue does not have. */
    public static final class UnknownSku extends StockProblem {
        public UnknownSku(Collection<String> skus) {
            super(
                    "unknown-sku",
                    Kind.RULE_BROKEN,
                    "The catalogue has no variant with these SKUs; skus lists them.",
                    Map.of("skus", List.copyOf(skus)));
        }
    }

    /** A request names one SKU on several lines where that has no clear meaning. */
    public static final class DuplicateSku extends StockProblem {
        public DuplicateSku(Collection<String> skus) {
            super(
                    "duplicate-sku",
                    Kind.RULE_BROKEN,
                    "Each SKU may stand on one line only; skus lists those that stand on several.",
                    Map.of("skus", List.copyOf(skus)));
        }
    }

    /** A change would leave less than running checkouts hold. */
    public static final class StockBelowZero extends StockProblem {
        public StockBelowZero(StockItem item, int delta) {
            super(
                    "stock-below-zero",
                    Kind.RULE_BROKEN,
                    "%s has %d on hand, %d of them reserved: a change of %d would leave less than nothing."
                            .formatted(item.sku(), item.onHand(), item.reserved(), delta),
                    Map.of(
                            "sku", item.sku(),
                            "onHand", item.onHand(),
                            "reserved", item.reserved(),
                            "available", item.available(),
                            "delta", delta));
        }
    }

    /** A change would count more units than the ledger takes. */
    public static final class StockTooHigh extends StockProblem {
        public StockTooHigh(StockItem item, int delta) {
            super(
                    "stock-too-high",
                    Kind.RULE_BROKEN,
                    "%s may have at most %d units on hand.".formatted(item.sku(), AdjustmentPolicy.MOST_ON_HAND),
                    Map.of(
                            "sku",
                            item.sku(),
                            "onHand",
                            item.onHand(),
                            "delta",
                            delta,
                            "limit",
                            AdjustmentPolicy.MOST_ON_HAND));
        }
    }
}
