package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.shipment.domain.PackingPolicy;
import dev.comptoir.orders.shipment.domain.PackingPolicy.Packed;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.Shipment.Departure;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Records a parcel: marks the order shipped, wholly or in part, and mails the customer if wanted. */
@ApplicationScoped
class CreateShipment {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final ShipmentStore shipments;
    private final OrderChanges changes;
    private final CustomerMails mails;
    private final Clock clock;

    CreateShipment(
            OrmTransactions transactions,
            OrderStore orders,
            ShipmentStore shipments,
            OrderChanges changes,
            CustomerMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.shipments = shipments;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<ShipmentView>> handle(UUID orderId, CreateShipmentRequest request, ChangeContext context) {
        return transactions.once(context.key(), ShipmentView.class, tx -> ship(tx, orderId, request, context));
    }

    private Uni<ShipmentView> ship(OrmTx tx, UUID orderId, CreateShipmentRequest request, ChangeContext context) {
        return orders.lock(tx, orderId)
                .invoke(context::check)
                .invoke(Order::checkShippable)
                .chain(order -> orders.lines(tx, orderId).chain(lines -> pack(tx, order, lines, request, context)))
                .call(parcel -> shipments.add(tx, parcel))
                .call(parcel -> changes.publish(tx, parcel.change(context.actor(), mails)))
                .map(ShipmentView::of);
    }

    private Uni<ShippedParcel> pack(
            OrmTx tx, Order order, List<OrderLine> lines, CreateShipmentRequest request, ChangeContext context) {
        String before = order.fulfillmentStatus().name();
        List<Packed> packed = PackingPolicy.pack(lines, request.units());
        packed.forEach(each -> each.line().ship(each.quantity()));
        order.recordShipment(lines);
        Departure departure = new Departure(context.actor(), clock.instant(), request.notifyCustomer());
        return shipments
                .next(tx, order.shippingMethodId())
                .map(next -> Shipment.shipped(
                        Ids.next(),
                        order.id(),
                        next.shipmentNumber(),
                        request.tracking().withTemplate(next.trackingUrlTemplate()),
                        departure))
                .map(shipment -> new ShippedParcel(order, shipment, packed, before));
    }
}
