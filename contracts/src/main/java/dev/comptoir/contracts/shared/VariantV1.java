package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * One sellable unit of a product, known everywhere by its SKU.
 *
 * @param quantity how many units a shopper may order; null for any number
 * @param taxClass which of the store's tax rates count for it where a place has several; null for those without a class
 */
public record VariantV1(
        UUID variantId,
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
        QuantityLimitsV1 quantity,
        String taxClass) {}
