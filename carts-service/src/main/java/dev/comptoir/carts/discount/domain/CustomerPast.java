package dev.comptoir.carts.discount.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the customer of a cart did before, as far as discounts ask for it.
 *
 * @param uses how often each discount was used; absent for never
 * @param tags what the merchant calls this customer, in lower case
 */
public record CustomerPast(boolean hasOrdered, Map<UUID, Integer> uses, Set<String> tags) {

    public static final CustomerPast NONE = new CustomerPast(false, Map.of(), Set.of());

    public CustomerPast {
        uses = Map.copyOf(uses);
        tags = Set.copyOf(tags);
    }

    int usesOf(UUID discountId) {
        return uses.getOrDefault(discountId, 0);
    }
}
