package dev.comptoir.orders.cancellation;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.invoice.Invoices;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.provider.OutdatedSessionStore;
import dev.comptoir.orders.shipment.UnpackParcels;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ends orders, as a step in the transaction of whoever does. */
@ApplicationScoped
public class Cancellations {

    private final OrderStore orders;
    private final UnpackParcels parcels;
    private final OutdatedSessionStore sessions;
    private final OrderChanges changes;
    private final Invoices invoices;
    private final CustomerMails mails;
    private final Clock clock;

    Cancellations(
            OrderStore orders,
            UnpackParcels parcels,
            OutdatedSessionStore sessions,
            OrderChanges changes,
            Invoices invoices,
            CustomerMails mails,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.sessions = sessions;
        this.changes = changes;
        this.invoices = invoices;
        this.mails = mails;
        this.clock = clock;
    }

    /** Nobody can pay it online any more, what was made up is unpacked, stock goes back for sale, the invoice is cancelled; lock the order first. */
    public Uni<Void> cancel(OrmTx tx, Order order, CancelOrderRequest request, String actor) {
        Instant at = clock.instant();
        OrderState before = order.state();
        order.cancel(request.move(), request.reason(), at);
        return sessions.end(tx, order.id(), Money.zero(order.currency()))
                .chain(() -> parcels.unpack(tx, order, request.reason(), actor))
                .chain(() -> orders.lines(tx, order.id()))
                .map(lines -> change(order, lines, before.lifecycle(), actor, at)
                        .publishingIf(
                                order.fulfillmentStatus() != before.fulfillment(),
                                () -> CancellationEvents.fulfillmentChanged(order, before.fulfillment(), at))
                        .mailingIf(request.notifyCustomer(), store -> mails.cancelled(store, order)))
                .chain(change -> changes.publish(tx, change))
                .chain(() -> invoices.cancelIfAny(tx, order, reason(order), actor));
    }

    private static OrderChange change(Order order, List<OrderLine> lines, Lifecycle before, String actor, Instant at) {
        Map<String, ?> facts = Map.of("reason", reason(order));
        return OrderChange.of(order, "ORDER_CANCELLED", actor, facts)
                .publishing(() -> CancellationEvents.cancelled(order, lines, before, at));
    }

    private static String reason(Order order) {
        return Objects.requireNonNullElse(order.cancellationReason(), "");
    }
}
