package dev.comptoir.catalog.productfacts.domain;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;

/** Facts of a product that contradict each other. */
public final class FactsProblem {

    private FactsProblem() {}

    public static DomainException saleNotLower(Money sale, Money price) {
        return RULE_BROKEN
                .refusal("sale-not-lower", "The sale price %s is not below the price %s.", sale, price)
                .with("salePrice", sale.amount())
                .with("price", price.amount());
    }

    public static DomainException saleReversed() {
        return RULE_BROKEN.refusal("sale-reversed", "The sale ends before it begins. Exchange startsOn and endsOn.");
    }

    public static DomainException unknownCountry(String country) {
        return RULE_BROKEN
                .refusal(
                        "unknown-country", "originCountry: %s Write two letters such as PT.", Countries.advice(country))
                .with("country", country);
    }

    public static DomainException quantityImpossible(QuantityRule rule) {
        return RULE_BROKEN
                .refusal(
                        "quantity-impossible",
                        "No number of units is at least %d, at most %s and a multiple of %d.",
                        rule.min(),
                        rule.max(),
                        rule.step())
                .with("min", rule.min())
                .with("step", rule.step());
    }
}
