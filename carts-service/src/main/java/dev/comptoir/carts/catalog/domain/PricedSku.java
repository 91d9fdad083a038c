package dev.comptoir.carts.catalog.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * What a cart needs to know about one SKU.
 *
 * @param isSellable whether its product is active; drafts and archived products are not sold
 * @param taxClass null for none
 * @param limits of what shoppers may order; a merchant who places a cart is not bound by them
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
        String taxClass) {}
