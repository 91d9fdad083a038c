package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A cart with an item and a known e-mail saw no activity for the configured time; abandonedAt is its last activity.
 *
 * @param discountTotal what its discounts take off, as the shopper sees prices; null in events from before they said so
 */
@EventType(name = "carts.cart-abandoned.v1", topic = Topics.CARTS_CART)
public record CartAbandonedV1(
        UUID cartId,
        long version,
        CustomerV1 customer,
        List<CartItemV1> items,
        Money total,
        Instant abandonedAt,
        String country,
        Money discountTotal)
        implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
