package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

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

    /** What one unit costs now. */
    public Money currentPrice() {
        return facts.sale() != null && facts.sale().isOn() ? facts.sale().price() : price;
    }

    /** The same with another address of its picture. */
    public VariantDetails withImages(UnaryOperator<String> address) {
        return with(imageUrl == null ? null : address.apply(imageUrl), facts);
    }

    public VariantDetails with(VariantFacts other) {
        return with(imageUrl, other);
    }

    private VariantDetails with(String image, VariantFacts other) {
        return new VariantDetails(
                sku,
                name,
                price,
                requiresShipping,
                taxable,
                stockTracked,
                allowsBackorder,
                lowStockThreshold,
                image,
                fileGuid,
                options,
                other);
    }
}
