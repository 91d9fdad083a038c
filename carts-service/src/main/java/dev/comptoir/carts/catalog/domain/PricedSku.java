package dev.comptoir.carts.catalog.domain;

import dev.comptoir.kernel.Money;
import java.util.Map;
import java.util.UUID;

/**
 * What a cart needs to know about one SKU.
 *
 * @param name where the language asked for has none of its own
 * @param isSellable whether its product is active; drafts and archived products are not sold
 * @param taxClass null for none
 * @param limits of what shoppers may order; a merchant who places a cart is not bound by them
 * @param translatedNames as {@link SkuNames} has them
 */
public record PricedSku(
        String sku,
        UUID productId,
        String name,
        String imageUrl,
        Money price,
        boolean requiresShipping,
        boolean taxable,
        UUID fileGuid,
        boolean isSellable,
        QuantityLimits limits,
        String taxClass,
        Map<String, String> translatedNames) {

    public PricedSku {
        translatedNames = translatedNames == null ? Map.of() : Map.copyOf(translatedNames);
    }

    /** The same as it is called in this language, and in no other. */
    public PricedSku in(String locale) {
        String named = new SkuNames(name, translatedNames).in(locale);
        return named.equals(name)
                ? this
                : new PricedSku(
                        sku,
                        productId,
                        named,
                        imageUrl,
                        price,
                        requiresShipping,
                        taxable,
                        fileGuid,
                        isSellable,
                        limits,
                        taxClass,
                        Map.of());
    }
}
