package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.FactsProblem;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Money;
import java.time.LocalDate;

/** Facts of a variant in the words of the API. */
public record VariantFactsView(
        String barcode,
        Money compareAtPrice,
        SalePrice sale,
        Integer weightGrams,
        PackageDimensions dimensions,
        QuantityLimits quantity,
        String hsCode,
        String originCountry,
        String taxClass) {

    public static VariantFactsView of(VariantFacts facts) {
        return new VariantFactsView(
                facts.barcode(),
                facts.compareAtPrice(),
                SalePrice.of(facts.sale()),
                facts.weightGrams(),
                PackageDimensions.of(facts.dimensions()),
                QuantityLimits.of(facts.quantity()),
                facts.hsCode(),
                facts.originCountry(),
                facts.taxClass());
    }

    /**
     * @param regular the price without the sale
     * @param today of the store
     */
    public VariantFacts toFacts(Money regular, LocalDate today) {
        if (originCountry != null && !Countries.isKnown(originCountry)) {
            throw FactsProblem.unknownCountry(originCountry);
        }
        return new VariantFacts(
                barcode,
                compareAtPrice,
                SalePrice.sale(sale, regular, today),
                weightGrams,
                PackageDimensions.dimensions(dimensions),
                QuantityLimits.rule(quantity),
                hsCode,
                originCountry,
                taxClass);
    }
}
