package dev.comptoir.client.model;

import java.util.Map;
import java.util.UUID;

/** One SKU of a cart. */
@SchemaOf("CartItemView")
public record CartItem(
        UUID id,
        String sku,
        UUID productId,
        String name,
        String imageUrl,
        int quantity,
        Money unitPrice,
        Money total,
        Money discount,
        Money tax,
        boolean requiresShipping,
        boolean sellable,
        Map<String, String> options,
        String taxPercent,
        String sourceUrl) {}
