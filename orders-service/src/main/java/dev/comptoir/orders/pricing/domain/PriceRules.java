package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the store has set that decides prices.
 *
 * @param isTaxIncluded whether the store's prices contain the tax
 * @param method the shipping method that was asked for; null when there is none
 * @param taxClasses of those SKUs that were asked for and have one
 * @param products that the catalogue has those SKUs in
 */
public record PriceRules(
        String currency,
        boolean isTaxIncluded,
        List<TaxRule> taxes,
        Method method,
        Map<String, String> taxClasses,
        Map<String, UUID> products) {

    public PriceRules {
        taxes = List.copyOf(taxes);
        taxClasses = Map.copyOf(taxClasses);
        products = Map.copyOf(products);
    }

    /** Of no SKU that the catalogue has. */
    public PriceRules(
            String currency,
            boolean isTaxIncluded,
            List<TaxRule> taxes,
            Method method,
            Map<String, String> taxClasses) {
        this(currency, isTaxIncluded, taxes, method, taxClasses, Map.of());
    }

    /** The product a row is of: as it was said, else as the catalogue has its SKU; null for none. */
    public UUID productOf(UUID said, String sku) {
        return said != null || sku == null ? said : products.get(sku.strip());
    }

    /**
     * A shipping method.
     *
     * @param freeFrom goods of at least this much travel free; null when never
     */
    public record Method(UUID id, String name, Money price, Money freeFrom) {

        public Money priceFor(Money goods) {
            boolean isFree = freeFrom != null && goods.compareTo(freeFrom) >= 0;
            return isFree ? Money.zero(price.currency()) : price;
        }
    }

    /** What is due at a place; nothing while no country is known. */
    public PlaceTaxes at(String country, String region) {
        return new PlaceTaxes(this, country, region);
    }

    /**
     * The one tax due at a place on a class of products: one of the class before one without, a region's own before its
     * country's, of equals the highest.
     *
     * @param taxClass null for none
     */
    TaxRule taxIn(String country, String region, String taxClass) {
        return taxes.stream()
                .filter(tax -> tax.isDueIn(country, region) && tax.isDueOn(taxClass))
                .max(Comparator.comparing((TaxRule tax) -> !tax.taxClass().isEmpty())
                        .thenComparing(tax -> !tax.region().isEmpty())
                        .thenComparingInt(tax -> tax.rate().basisPoints()))
                .orElse(TaxRule.NONE);
    }
}
