package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Refuses options that contradict each other or a variant that stands for no value of its product. */
public final class InvalidOption extends DomainException {

    private InvalidOption(String code, String message, Map<String, ?> details) {
        super(code, Kind.RULE_BROKEN, message, details);
    }

    static InvalidOption repeated(String name) {
        return new InvalidOption("duplicate-option", "The option " + name + " is there twice.", Map.of("option", name));
    }

    static InvalidOption repeatedValue(String name) {
        return new InvalidOption(
                "duplicate-option", "The option " + name + " has a value twice.", Map.of("option", name));
    }

    static InvalidOption unknown(String sku, String name) {
        return new InvalidOption(
                "unknown-option",
                "Variant " + sku + " names the option " + name + ", which the product does not have.",
                Map.of("sku", sku, "option", name));
    }

    static InvalidOption unknownValue(String sku, String name, String value) {
        return new InvalidOption(
                "unknown-option-value",
                "Variant " + sku + " has " + name + " " + value + ", which is not among the option's values.",
                Map.of("sku", sku, "option", name, "value", value));
    }
}
