package dev.comptoir.catalog.productfacts.domain;

import dev.comptoir.kernel.Money;

/**
 * What is said of a variant beside its name, price and stock; each is null where nothing is said.
 *
 * @param barcode a GTIN, an ISBN or whatever else a scanner reads
 * @param compareAtPrice the price that is shown crossed out
 * @param weightGrams of a packed unit
 * @param hsCode the customs' number of such goods
 * @param originCountry ISO 3166-1
 * @param taxClass which of the store's tax rates count for it
 */
public record VariantFacts(
        String barcode,
        Money compareAtPrice,
        Sale sale,
        Integer weightGrams,
        Dimensions dimensions,
        QuantityRule quantity,
        String hsCode,
        String originCountry,
        String taxClass) {

    public static final VariantFacts NONE = new VariantFacts(null, null, null, null, null, null, null, null, null);

    /** The same with what is left open here as it was before. */
    public VariantFacts keeping(VariantFacts before) {
        return new VariantFacts(
                barcode == null ? before.barcode : barcode,
                compareAtPrice == null ? before.compareAtPrice : compareAtPrice,
                sale,
                weightGrams == null ? before.weightGrams : weightGrams,
                dimensions == null ? before.dimensions : dimensions,
                quantity == null ? before.quantity : quantity,
                hsCode == null ? before.hsCode : hsCode,
                originCountry == null ? before.originCountry : originCountry,
                taxClass == null ? before.taxClass : taxClass);
    }

    public VariantFacts with(Sale other) {
        return new VariantFacts(
                barcode, compareAtPrice, other, weightGrams, dimensions, quantity, hsCode, originCountry, taxClass);
    }
}
