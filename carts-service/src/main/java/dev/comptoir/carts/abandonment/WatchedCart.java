package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.Customer;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.contracts.shared.CustomerV1;
import java.time.Instant;
import java.util.UUID;

/** An active cart the sweep has claimed. */
record WatchedCart(UUID cartId, long version, CartContent content, Instant lastActivityAt) {

    boolean isSilent(Instant since) {
        return !lastActivityAt.isAfter(since);
    }

    String[] skus() {
        return content.items().stream().map(CartItem::sku).toArray(String[]::new);
    }

    /** The fact as it is after the sweep has raised the version. */
    CartAbandonedV1 abandoned() {
        Customer customer = content.customer();
        return new CartAbandonedV1(
                cartId,
                version + 1,
                new CustomerV1(customer.email(), customer.name(), customer.phone(), content.locale()),
                content.items().stream().map(WatchedCart::item).toList(),
                content.totals().total(),
                lastActivityAt);
    }

    private static CartItemV1 item(CartItem item) {
        return new CartItemV1(
                item.sku(),
                item.productId(),
                item.name(),
                item.imageUrl(),
                item.quantity(),
                item.unitPrice(),
                item.unitPrice().times(item.quantity()));
    }
}
