package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.ChangeQuantity;
import dev.comptoir.carts.cart.domain.CartEdit.RemoveItem;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How many units of each SKU a cart has. */
public final class CartUnits {

    private CartUnits() {}

    public static Map<String, Integer> of(CartContent cart) {
        Map<String, Integer> units = new TreeMap<>();
        cart.items().forEach(item -> units.merge(item.sku(), item.quantity(), Integer::sum));
        return units;
    }

    /** What it will have; whether the edit is possible is not asked here. */
    public static Map<String, Integer> after(CartContent cart, CartEdit edit) {
        Map<String, Integer> units = of(cart);
        switch (edit) {
            case AddItems add ->
                add.additions().forEach(each -> units.merge(each.sku(), each.quantity(), CartUnits::sum));
            case ChangeQuantity change -> skuOf(cart, change.item(), sku -> units.put(sku, change.quantity()));
            case RemoveItem removed -> skuOf(cart, removed.item(), units::remove);
            default -> {
                return units;
            }
        }
        return units;
    }

    private static int sum(int first, int second) {
        return Math.min(first + second, CartContent.MAX_QUANTITY);
    }

    private static void skuOf(CartContent cart, String item, Consumer<String> take) {
        cart.items().stream()
                .filter(row -> row.answersTo(item))
                .map(CartItem::sku)
                .forEach(take);
    }
}
