package dev.comptoir.campaigns.orderedcart;

import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What an order says of whom not to remind of what.
 *
 * @param email normalised; empty for an order taken by hand without an address
 * @param cartId zero, which is no cart, for an order taken by hand
 */
record CompletedOrder(EventMeta meta, String email, UUID cartId, Instant placedAt) {

    private static final UUID NO_CART = new UUID(0, 0);

    static CompletedOrder of(Received<OrderCompletedV1> received) {
        OrderCompletedV1 order = received.event();
        return new CompletedOrder(
                received.meta(),
                order.customer() == null || order.customer().email() == null
                        ? ""
                        : Shopper.normalised(order.customer().email()),
                Objects.requireNonNullElse(order.cartId(), NO_CART),
                order.placedAt());
    }
}
