package dev.comptoir.orders.manualorder;

import static dev.comptoir.kernel.Kind.FORBIDDEN;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/** Why an order by hand is refused before anything is reserved. */
final class CreateOrderProblem {

    private CreateOrderProblem() {}

    static DomainException mayNotOversell() {
        return FORBIDDEN
                .refusal(
                        "oversell-not-allowed", "To sell more than there is, use a key with the scope orders:oversell.")
                .at("/stockPolicy");
    }

    static DomainException placedInTheFuture() {
        return RULE_BROKEN
                .refusal("placed-in-the-future", "placedAt is when the customer ordered: now or in the past.")
                .at("/placedAt");
    }

    static DomainException unknownMethod(UUID methodId) {
        return RULE_BROKEN
                .refusal("unknown-shipping-method", "There is no shipping method %s.", methodId)
                .at("/shipping/methodId");
    }

    static DomainException unknownCountry(String pointer, String advice) {
        return Kind.RULE_BROKEN.refusal("unknown-value", "%s", advice).at(pointer + "/country");
    }

    static DomainException discountUnclear(int index) {
        return INVALID.refusal("invalid-request", "Give a discount either an amount or a percent.")
                .at("/discounts/" + index);
    }

    static DomainException taxUnclear(int index) {
        return INVALID.refusal("invalid-request", "Give a line either a tax or a taxPercent.")
                .at("/lines/" + index);
    }

    static DomainException totalsDiffer(String field, Money given, Money computed) {
        return RULE_BROKEN
                .refusal("totals-differ", "%s is given as %s but the order comes to %s.", field, given, computed)
                .at("/totals/" + field)
                .with("given", given)
                .with("computed", computed);
    }

    static DomainException negative(String pointer) {
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
}
