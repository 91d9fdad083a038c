package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Calls off the reminders of the ordered cart, and of all the same shopper left behind before ordering. */
@ApplicationScoped
class StopOnOrder {

    private static final UUID NO_CART = new UUID(0, 0);

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final OrderedStore ordered;
    private final OwnerStore owners;
    private final AbandonedCartStore carts;
    private final SendStore sends;
    private final TellStopped tellStopped;

    StopOnOrder(
            SqlTransactions transactions,
            Inbox inbox,
            OrderedStore ordered,
            OwnerStore owners,
            AbandonedCartStore carts,
            SendStore sends,
            TellStopped tellStopped) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.ordered = ordered;
        this.owners = owners;
        this.carts = carts;
        this.sends = sends;
        this.tellStopped = tellStopped;
    }

    Uni<Void> handle(EventMeta meta, OrderCompletedV1 order) {
        UUID cartId = Objects.requireNonNullElse(order.cartId(), NO_CART);
        String email = email(order);
        return ordered.remember(meta, email, cartId, order.placedAt())
                .chain(any -> any
                        ? transactions.run(tx -> inbox.once(tx, meta, () -> stop(tx, email, cartId, order.placedAt())))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> stop(SqlTx tx, String email, UUID cartId, Instant placedAt) {
        return owners.lockBoth(tx, email, cartId)
                .chain(() -> owners.rememberOrder(tx, email, placedAt))
                .chain(() -> carts.order(tx, cartId, placedAt))
                .chain(() -> sends.stopOrdered(tx, cartId, email, placedAt))
                .call(() -> owners.settle(tx, email))
                .chain(stopped -> tellStopped.handle(tx, stopped, StopReason.ORDERED));
    }

    /** Empty, which is nobody's address, for an order taken by hand from someone without one. */
    private static String email(OrderCompletedV1 order) {
        return order.customer() == null || order.customer().email() == null
                ? ""
                : Owner.normalised(order.customer().email());
    }
}
