package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartStatus;
import dev.comptoir.carts.cart.domain.CartTimes;
import dev.comptoir.carts.cart.domain.OrderAttempt;
import dev.comptoir.platform.db.Columns;

/** How a cart stands in its row. */
final class CartRow {

    static final String COLUMNS = """
            c.id, c.version, c.status, c.content, c.created_at, c.last_activity_at, c.idle_since,
            c.checkout_started_at, c.order_id, c.order_number, c.converted_at, c.merged_into""";
    static final int WIDTH = 12;

    private CartRow() {}

    static Cart read(Columns c) {
        return new Cart(
                c.uuid(),
                c.number(),
                c.word(CartStatus.class),
                c.json(CartContent.class),
                new CartTimes(c.instant(), c.instant(), c.instant()),
                new OrderAttempt(c.instant(), c.uuid(), c.text(), c.instant()),
                c.uuid());
    }
}
