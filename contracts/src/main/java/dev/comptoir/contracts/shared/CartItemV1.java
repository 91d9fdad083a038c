package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** One row of a cart. */
public record CartItemV1(
        String sku, UUID productId, String name, String imageUrl, int quantity, Money unitPrice, Money total) {}
