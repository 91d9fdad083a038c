package dev.comptoir.carts.definition.domain;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;

/** Why a signed definition is not taken. */
public final class DefinitionProblem {

    private static final String OPTIONS = "/options";

    private DefinitionProblem() {}

    public static DomainException malformed() {
        return RULE_BROKEN
                .refusal(
                        "definition-malformed",
                        "The definition is no JSON Web Token (HS256) with kid, sku, price, exp and options of one currency.")
                .at("/definition");
    }

    public static DomainException wrongSignature() {
        return RULE_BROKEN
                .refusal(
                        "definition-not-signed",
                        "The definition was changed after it was signed, or signed with a key that the store does not have.")
                .at("/definition");
    }

    public static DomainException expired() {
        return RULE_BROKEN
                .refusal("definition-expired", "The definition has expired. Load the page of the product again.")
                .at("/definition");
    }

    public static DomainException notYetValid() {
        return RULE_BROKEN
                .refusal("definition-not-yet-valid", "The definition counts from a later time (nbf). Wait for it.")
                .at("/definition");
    }

    public static DomainException otherSku(String defined) {
        return RULE_BROKEN
                .refusal("definition-of-other-product", "The definition is one of %s.", defined)
                .with("sku", defined)
                .at("/sku");
    }

    public static DomainException notGiven() {
        return RULE_BROKEN
                .refusal("definition-missing", "Options need the signed definition that offers them.")
                .at("/definition");
    }

    public static DomainException unknownOption(String name) {
        return option("option-not-defined", "The definition has no option %s.", name);
    }

    public static DomainException unknownValue(String name) {
        return option("option-value-not-defined", "The option %s does not have this value.", name);
    }

    public static DomainException missingOption(String name) {
        return option("option-missing", "A value for the option %s must be chosen.", name);
    }

    private static DomainException option(String code, String sentence, String name) {
        return RULE_BROKEN.refusal(code, sentence, name).with("option", name).at(OPTIONS);
    }
}
