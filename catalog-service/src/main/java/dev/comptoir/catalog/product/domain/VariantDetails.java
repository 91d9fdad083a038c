package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a merchant says about one sellable unit.
 *
 * @param lowStockThreshold null when nobody is to be told
 * @param imageUrl null when the product's image serves
 * @param fileGuid the digital good it delivers; null when it delivers none
 * @param options the value it stands for, by option name; an option left out means any value
 * @param facts what else is said of it
 */
public record VariantDetails(
        String sku,
        String name,
        Money price,
        boolean requiresShipping,
        boolean taxable,
        boolean stockTracked,
        boolean allowsBackorder,
        Integer lowStockThreshold,
        String imageUrl,
        UUID fileGuid,
        Map<String, String> options,
        VariantFacts facts) {

    public VariantDetails {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The same with what a product file cannot say taken over from before. */
    public VariantDetails keeping(VariantDetails before) {
        Integer threshold = lowStockThreshold == null ? before.lowStockThreshold : lowStockThreshold;
        UUID file = fileGuid == null ? before.fileGuid : fileGuid;
        return new VariantDetails(
                sku,
                name,
                price,
                requiresShipping,
                taxable,
                stockTracked,
                allowsBackorder,
                threshold,
                imageUrl,
                file,
                options,
                facts.keeping(before.facts));
    }

    /** What one unit costs now. */
    public Money currentPrice() {
        return facts.sale() != null && facts.sale().isOn() ? facts.sale().price() : price;
    }

    public VariantDetails with(VariantFacts other) {
        return new VariantDetails(
                sku,
                name,
                price,
                requiresShipping,
                taxable,
                stockTracked,
                allowsBackorder,
                lowStockThreshold,
                imageUrl,
                fileGuid,
                options,
                other);
    }
}
