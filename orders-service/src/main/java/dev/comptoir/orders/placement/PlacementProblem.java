package dev.comptoir.orders.placement;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.Duration;
import java.util.UUID;

/** Why orders itself refuses a placement; a lack of stock is inventory's refusal. */
final class PlacementProblem {

    static final String KEY_SPENT = "idempotency-key-spent";

    private PlacementProblem() {}

    static DomainException sumsDiffer(String pointer, Money given, Money expected) {
        return RULE_BROKEN
                .refusal("placement-sums-differ", "%s is %s but the parts come to %s.", pointer, given, expected)
                .at(pointer)
                .with("given", given)
                .with("expected", expected);
    }

    static DomainException negativeAmount(String pointer) {
        return RULE_BROKEN
                .refusal("negative-amount", "%s is below zero.", pointer)
                .at(pointer);
    }

    static DomainException foreignCurrency(String pointer, String currency) {
        return RULE_BROKEN
                .refusal("foreign-currency", "This store sells in %s only.", currency)
                .at(pointer)
                .with("currency", currency);
    }

    static DomainException shippingAddressMissing() {
        return RULE_BROKEN
                .refusal("shipping-address-missing", "An order that is delivered needs a shipping address.")
                .at("/shippingAddress");
    }

    /** The id belongs to the order of another cart. */
    static DomainException orderIdTaken(UUID orderId) {
        return CONFLICT.refusal("order-id-taken", "Order %s was placed from another cart.", orderId);
    }

    /** The key has become an order so long ago that its first answer is no longer kept. */
    static DomainException keySpent(UUID orderId) {
        return CONFLICT.refusal(
                        KEY_SPENT,
                        "This Idempotency-Key became order %s before. Use a new key for a new order.",
                        orderId)
                .with("orderId", orderId);
    }

    /** @param retryAfter when the next attempt makes sense; grows while inventory stays away */
    static DomainException inventoryUnavailable(Duration retryAfter) {
        return UNAVAILABLE
                .refusal("inventory-unavailable", "Stock cannot be reserved at this moment. Try again.")
                .with("retryAfter", retryAfter.toSeconds());
    }
}
