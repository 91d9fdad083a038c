package dev.comptoir.client.model;

import java.util.UUID;

/** One SKU of an order. */
@SchemaOf("OrderLine")
public record OrderLine(
        UUID id,
        UUID productId,
        String sku,
        String name,
        String imageUrl,
        UUID fileGuid,
        boolean digital,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        Money discount,
        int shippedQuantity,
        int refundedQuantity,
        boolean takesStock,
        OrderDownload download,
        OrderLineGuarantee guarantee) {}
