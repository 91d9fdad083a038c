package dev.comptoir.catalog.definition.domain;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.Duration;

/** Why nothing is signed. */
public final class DefinitionProblem {

    private DefinitionProblem() {}

    public static DomainException skuMissing() {
        return RULE_BROKEN
                .refusal("sku-missing", "The product has several variants. Say by sku which one is defined.")
                .at("/sku");
    }

    public static DomainException unknownSku(String sku) {
        return RULE_BROKEN
                .refusal("unknown-sku", "The product has no variant %s.", sku)
                .at("/sku");
    }

    static DomainException optionFixed(String name, int place) {
        return option(
                "option-fixed", "The variant has one value of %s. A definition cannot leave it open.", name, place);
    }

    static DomainException duplicateOption(String name, int place) {
        return option("duplicate-option", "The option %s is there twice.", name, place);
    }

    static DomainException unknownValue(String name, int place) {
        return option("unknown-option-value", "The product's option %s does not have all these values.", name, place);
    }

    static DomainException valuesWithChange(String name, int place) {
        return option(
                "option-unclear",
                "The option %s has values: give each its priceChange instead of one for all.",
                name,
                place);
    }

    private static DomainException option(String code, String sentence, String name, int place) {
        return RULE_BROKEN.refusal(code, sentence, name).with("option", name).at("/options/" + place);
    }

    static DomainException priceOutOfRange(Money cheapest) {
        return RULE_BROKEN
                .refusal("price-out-of-range", "With these options it would cost %s, below zero.", cheapest)
                .at("/options");
    }

    static DomainException neverValid() {
        return RULE_BROKEN
                .refusal(
                        "definition-never-valid",
                        "The definition would end before it begins, or its price changes before: a sale begins or ends.")
                .at("/validFrom");
    }

    public static DomainException cartsUnavailable(Duration retryAfter) {
        return UNAVAILABLE
                .refusal("carts-unavailable", "Nothing can be signed at this moment. Try again.")
                .with("retryAfter", retryAfter.toSeconds());
    }
}
