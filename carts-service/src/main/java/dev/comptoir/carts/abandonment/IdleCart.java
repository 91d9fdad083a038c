package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.Customer;
import dev.comptoir.carts.discount.domain.AppliedDiscount;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/** An active cart that may have been abandoned. */
record IdleCart(UUID cartId, long version, CartContent content, Instant lastActivityAt) {

    static IdleCart read(Columns c) {
        return new IdleCart(c.uuid(), c.number(), c.json(CartContent.class), c.instant());
    }

    boolean isSilent(Instant since) {
        return !lastActivityAt.isAfter(since);
    }

    String[] skus() {
        return content.items().stream().map(CartItem::sku).toArray(String[]::new);
    }

    /** The event carries the version the cart has once it is marked. */
    CartAbandonedV1 abandoned() {
        Customer customer = content.customer();
        return new CartAbandonedV1(
                cartId,
                version + 1,
                new CustomerV1(
                        customer.email(), customer.name(), customer.phone(), content.locale(), customer.vatNumber()),
                content.items().stream().map(IdleCart::item).toList(),
                content.totals().total(),
                lastActivityAt,
                content.destinationCountry(),
                content.discounts().applied().stream()
                        .map(AppliedDiscount::amount)
                        .reduce(Money.zero(content.totals().total().currency()), Money::plus));
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
