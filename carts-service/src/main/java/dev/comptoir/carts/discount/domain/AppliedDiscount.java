package dev.comptoir.carts.discount.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Present;
import java.util.UUID;

/**
 * What one discount takes off a cart.
 *
 * @param code that brought it; null when it came by itself
 * @param amount as the shopper sees prices, the part of the shipping fee included
 * @param percent of a discount that is a percentage, such as 10.00; null for others, and in carts priced before it was said
 */
public record AppliedDiscount(
        @Present UUID discountId,
        @Present String name,
        String code,
        @Present Money amount,
        String percent) {}
