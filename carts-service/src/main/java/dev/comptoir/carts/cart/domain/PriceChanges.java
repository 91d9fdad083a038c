package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How what a cart costs differs from what its shopper saw last. */
public record PriceChanges(List<ItemPrice> items, CartTotals before, CartTotals after) {

    /** A row whose unit price is another one now. */
    public record ItemPrice(UUID itemId, String sku, String name, Money before, Money after) {}

    public static PriceChanges between(CartContent seen, CartContent now) {
        Map<UUID, CartItem> shown =
                seen.items().stream().collect(Collectors.toMap(CartItem::itemId, Function.identity()));
        List<ItemPrice> changed = now.items().stream()
                .filter(item -> shown.containsKey(item.itemId()))
                .map(item -> change(shown.get(item.itemId()), item))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
        return new PriceChanges(changed, seen.totals(), now.totals());
    }

    /** The shopper pays what was shown, row by row and in all. */
    public boolean isNone() {
        return items.isEmpty() && before.total().equals(after.total());
    }

    private static ItemPrice change(CartItem seen, CartItem now) {
        return new ItemPrice(now.itemId(), now.sku(), now.name(), seen.unitPrice(), now.unitPrice());
    }
}
