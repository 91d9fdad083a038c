package dev.comptoir.carts.discount.domain;

import java.util.Map;
import java.util.UUID;

/**
 * What the customer of a cart did before, as far as discounts ask for it.
 *
 * @param uses how often each discount was used; absent for never
 */
public record CustomerPast(boolean hasOrdered, Map<UUID, Integer> uses) {

    public static final CustomerPast NONE = new CustomerPast(false, Map.of());

    public CustomerPast {
        uses = Map.copyOf(uses);
    }

    int usesOf(UUID discountId) {
        return uses.getOrDefault(discountId, 0);
    }
}
