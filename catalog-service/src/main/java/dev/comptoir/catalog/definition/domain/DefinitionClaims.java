package dev.comptoir.catalog.definition.domain;

import dev.comptoir.catalog.productfacts.domain.QuantityRule;
import dev.comptoir.kernel.Money;
import java.util.List;

/**
 * What is signed, as carts read it.
 *
 * @param exp seconds since 1970, and so nbf, which is null for at once, and iat
 * @param quantity null for any number
 */
public record DefinitionClaims(
        String sku, Money price, List<OfferedOption> options, QuantityClaim quantity, long exp, Long nbf, long iat) {

    /** How many units may be ordered. */
    public record QuantityClaim(int min, Integer max, int step) {

        static QuantityClaim of(QuantityRule rule) {
            return rule == null ? null : new QuantityClaim(rule.min(), rule.max(), rule.step());
        }
    }
}
