package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A row of a cart whose shopper saw its price on a page.
 *
 * @param place among the rows of the cart, from 0
 */
public record SourcedItem(
        int place, UUID itemId, String sku, String url, Money unitPrice, Map<String, String> options) {

    /** Those of a cart. */
    public static List<SourcedItem> of(CartContent cart) {
        return IntStream.range(0, cart.items().size())
                .filter(place -> cart.items().get(place).sourceUrl() != null)
                .mapToObj(place -> of(place, cart.items().get(place)))
                .toList();
    }

    private static SourcedItem of(int place, CartItem item) {
        return new SourcedItem(place, item.itemId(), item.sku(), item.sourceUrl(), item.unitPrice(), item.options());
    }
}
