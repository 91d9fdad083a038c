package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** One product row of an order; total = unitPrice x quantity before tax. */
public record OrderLineV1(
        UUID lineId,
        UUID productId,
        String sku,
        String name,
        String imageUrl,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        UUID fileGuid) {}
