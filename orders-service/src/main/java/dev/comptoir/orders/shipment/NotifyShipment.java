package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.shipment.ParcelChange.Before;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes to the customer about a parcel when the merchant asks for it, with a tracking number or without. */
@ApplicationScoped
class NotifyShipment {

    private final OrmTransactions transactions;
    private final ShipmentStore shipments;
    private final OrderChanges changes;
    private final CustomerMails mails;
    private final Clock clock;

    NotifyShipment(
            OrmTransactions transactions,
            ShipmentStore shipments,
            OrderChanges changes,
            CustomerMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.shipments = shipments;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<ShipmentView>> handle(UUID orderId, UUID shipmentId, ChangeContext context) {
        return transactions.once(
                context.key(),
                ShipmentView.class,
                tx -> shipments
                        .lockCase(tx, orderId)
                        .invoke(parcels -> context.check(parcels.order()))
                        .chain(parcels -> write(tx, parcels, parcels.parcel(shipmentId), context.actor())));
    }

    private Uni<ShipmentView> write(OrmTx tx, ParcelCase parcels, Parcel parcel, String actor) {
        Order order = parcels.order();
        Shipment shipment = parcel.shipment();
        Instant at = clock.instant();
        order.check(OrderMove.NOTIFY_SHIPMENT);
        shipment.checkHasLeft();
        shipment.notified(at);
        OrderMarks.touch(order, at);
        ParcelChange mailed = new ParcelChange(order, parcel, Before.of(order, shipment), at);
        Map<String, ?> facts = Map.of("shipmentId", shipment.id(), "shipmentNumber", shipment.shipmentNumber());
        OrderChange change = OrderChange.of(order, "CUSTOMER_NOTIFIED", actor, facts)
                .mailing(store -> mails.shipped(store, order, mailed.mailed(Ids.next())));
        return changes.publish(tx, change).map(_ -> ShipmentView.of(order, parcel));
    }
}
