package dev.comptoir.orders.shipment;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.shipment.domain.PackingPolicy;
import dev.comptoir.orders.shipment.domain.PackingPolicy.Packed;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Records that a parcel has left: marks the order shipped, wholly or in part, and tells the customer if wanted. */
@ApplicationScoped
class CreateShipment {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final OrderStore orders;
    private final ShipmentStore shipments;
    private final ShipmentNews news;
    private final Clock clock;

    CreateShipment(
            OrmTransactions transactions,
            Idempotency idempotency,
            OrderStore orders,
            ShipmentStore shipments,
            ShipmentNews news,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.orders = orders;
        this.shipments = shipments;
        this.news = news;
        this.clock = clock;
    }

    Uni<Replayable<ShipmentView>> handle(UUID orderId, CreateShipmentRequest request, ChangeTerms terms) {
        return transactions.run(
                tx -> idempotency.once(tx, terms.key(), ShipmentView.class, () -> ship(tx, orderId, request, terms)));
    }

    private Uni<ShipmentView> ship(OrmTx tx, UUID orderId, CreateShipmentRequest request, ChangeTerms terms) {
        return orders.lock(tx, orderId)
                .invoke(terms::check)
                .invoke(Order::refuseUnlessShippable)
                .chain(order -> orders.lines(tx, orderId).chain(lines -> pack(tx, order, lines, request, terms)))
                .call(parcel -> shipments.add(tx, parcel))
                .call(parcel -> news.tell(tx, parcel, terms.actor()))
                .map(ShipmentView::of);
    }

    private Uni<ShippedParcel> pack(
            OrmTx tx, Order order, List<OrderLine> lines, CreateShipmentRequest request, ChangeTerms terms) {
        String before = order.fulfillmentStatus().name();
        List<Packed> packed = PackingPolicy.pack(lines, request.wanted());
        packed.forEach(each -> each.line().ship(each.quantity()));
        order.recordShipment(lines);
        Shipment.Departure departure = new Shipment.Departure(terms.actor(), clock.instant(), request.notifyCustomer());
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
