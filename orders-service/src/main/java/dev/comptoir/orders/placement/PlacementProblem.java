package dev.comptoir.orders.placement;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every way a placement is refused by orders itself; a lack of stock is inventory's refusal. */
abstract sealed class PlacementProblem extends DomainException {

    private PlacementProblem(String code, Kind kind, String message, Map<String, ?> details, List<FieldError> errors) {
        super(code, kind, message, details, errors);
    }

    /** The amounts do not add up. */
    static final class SumsDiffer extends PlacementProblem {
        SumsDiffer(String pointer, Money given, Money expected) {
            super(
                    "placement-sums-differ",
                    Kind.RULE_BROKEN,
                    pointer + " is " + given + " but the parts come to " + expected + ".",
                    Map.of("given", given, "expected", expected),
                    List.of(new FieldError(pointer, "placement-sums-differ", "Must be " + expected + ".")));
        }
    }

    /** Prices and fees are never below zero. */
    static final class NegativeAmount extends PlacementProblem {
        NegativeAmount(String pointer) {
            super(
                    "negative-amount",
                    Kind.RULE_BROKEN,
                    pointer + " is below zero.",
                    Map.of(),
                    List.of(new FieldError(pointer, "negative-amount", "Must be zero or more.")));
        }
    }

    /** The store sells in one currency. */
    static final class ForeignCurrency extends PlacementProblem {
        ForeignCurrency(String pointer, String currency) {
            super(
                    "foreign-currency",
                    Kind.RULE_BROKEN,
                    "This store sells in " + currency + " only.",
                    Map.of("currency", currency),
                    List.of(new FieldError(pointer, "foreign-currency", "Must be in " + currency + ".")));
        }
    }

    /** A parcel needs an address. */
    static final class ShippingAddressMissing extends PlacementProblem {
        ShippingAddressMissing() {
            super(
                    "shipping-address-missing",
                    Kind.RULE_BROKEN,
                    "An order that is delivered needs a shipping address.",
                    Map.of(),
                    List.of(new FieldError("/shippingAddress", "shipping-address-missing", "Must be there.")));
        }
    }

    /** The id belongs to the order of another cart. */
    static final class OrderIdTaken extends PlacementProblem {
        OrderIdTaken(UUID orderId) {
            super(
                    "order-id-taken",
                    Kind.CONFLICT,
                    "Order " + orderId + " was placed from another cart.",
                    Map.of(),
                    List.of());
        }
    }

    /** The very first start has not written the store's profile yet. */
    static final class StoreNotReady extends PlacementProblem {
        StoreNotReady() {
            super("store-not-ready", Kind.UNAVAILABLE, "The store is being set up. Try again.", Map.of(), List.of());
        }
    }
}
