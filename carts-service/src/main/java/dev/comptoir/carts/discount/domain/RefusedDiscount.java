package dev.comptoir.carts.discount.domain;

import java.util.UUID;

/**
 * A discount that gives a cart nothing, and why.
 *
 * @param code that asked for it; null when it would have come by itself
 */
public record RefusedDiscount(UUID discountId, String name, String code, DiscountReason reason) {}
