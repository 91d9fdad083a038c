package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What an order says of whom not to remind of what.
 *
 * @param email normalised; empty, which is nobody's address, for an order taken by hand from someone without one
 * @param cartId zero, which is no cart, for an order taken by hand
 */
record HeardOrder(EventMeta meta, String email, UUID cartId, Instant placedAt) {

    private static final UUID NO_CART = new UUID(0, 0);

    static HeardOrder of(Received<OrderCompletedV1> received) {
        OrderCompletedV1 order = received.event();
        return new HeardOrder(
                received.meta(),
                order.customer() == null || order.customer().email() == null
                        ? ""
                        : Owner.normalised(order.customer().email()),
                Objects.requireNonNullElse(order.cartId(), NO_CART),
                order.placedAt());
    }
}
