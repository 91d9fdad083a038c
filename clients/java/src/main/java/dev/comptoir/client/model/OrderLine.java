package dev.comptoir.client.model;

import java.util.UUID;

/** One SKU of an order. */
@SchemaOf("OrderLine")
public record OrderLine(
        UUID id,
        UUID productId,
        String sku,
        String name,
        boolean digital,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        int shippedQuantity,
        int refundedQuantity) {}
