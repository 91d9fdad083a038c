package dev.comptoir.orders.pricing.domain;

/**
 * The taxes of where an order goes.
 *
 * @param country null while none is known
 */
public record PlaceTaxes(PriceRules rules, String country, String region) {

    /** On what has no class of its own, the shipping fee among it. */
    public TaxRule standard() {
        return rules.taxIn(country, region, null);
    }

    /** On what is sold under a SKU; null or empty for what is in no catalogue. */
    public TaxRule of(String sku) {
        return rules.taxIn(
                country, region, sku == null ? null : rules.taxClasses().get(sku.strip()));
    }
}
