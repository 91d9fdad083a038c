package dev.comptoir.orders.shipment;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentLine;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Stores shipments, loads an order with its parcels for a change, and gives them their numbers. */
@ApplicationScoped
class ShipmentStore {

    private static final UUID NO_METHOD = new UUID(0, 0);
    private static final String TEMPLATE =
            "select id, tracking_url_template from shipping_methods where id = $1 and tracking_url_template is not null";
    private static final String NEXT = """
            select cast(nextval('shipment_numbers') as bigint),
                   (select tracking_url_template from shipping_methods where id = $1)""";
    private static final String SHIPMENTS = """
            select s.id, o.id, s.shipment_number, s.state, s.is_pickup, s.carrier, s.tracking_number, s.tracking_url,
                   (select json_agg(json_build_object('lineId', sl.line_id, 'sku', l.sku, 'quantity', sl.quantity)
                                    order by sl.position)
                      from shipment_lines sl join order_lines l on l.id = sl.line_id
                     where sl.shipment_id = s.id)::text,
                   s.is_customer_notified, s.notified_at, s.created_at, s.shipped_at, s.delivered_at, s.cancelled_at,
                   s.cancellation_reason, o.lifecycle, o.fulfillment_status, o.version
              from orders o left join shipments s on s.order_id = o.id
             where o.id = $1
             order by s.id""";

    private final OrderStore orders;
    private final SqlPool reads;

    ShipmentStore(OrderStore orders, SqlPool reads) {
        this.orders = orders;
        this.reads = reads;
    }

    /** The next number of the series, and the tracking address template of the order's shipping method if it has one. */
    record Numbered(String shipmentNumber, String trackingUrlTemplate) {}

    /** Locks the order row first, so that the second of two parcels finds what the first one took. */
    Uni<ParcelCase> lockCase(OrmTx tx, UUID orderId) {
        return orders.lock(tx, orderId).chain(order -> caseOf(tx, order));
    }

    /** The same for an order that is locked already. */
    Uni<ParcelCase> caseOf(OrmTx tx, Order order) {
        return orders.lines(tx, order.id())
                .chain(lines -> shipments(tx, order.id())
                        .chain(shipments -> contents(tx, order.id())
                                .map(contents -> ParcelCase.of(order, lines, shipments, contents))));
    }

    private Uni<List<Shipment>> shipments(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery("from Shipment where orderId = :order order by id", Shipment.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private Uni<List<ShipmentLine>> contents(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery(
                        "from ShipmentLine where shipmentId in (select id from Shipment where orderId = :order) order by position",
                        ShipmentLine.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** @param shippingMethodId null when the order has none */
    Uni<Numbered> next(OrmTx tx, UUID shippingMethodId) {
        return tx.fetch(NEXT, Objects.requireNonNullElse(shippingMethodId, NO_METHOD))
                .map(rows -> new Numbered("S-" + rows.getFirst()[0], (String) rows.getFirst()[1]));
    }

    /** The tracking address template of a shipping method; null when there is none. */
    Uni<String> template(OrmTx tx, UUID shippingMethodId) {
        return tx.fetch(TEMPLATE, Objects.requireNonNullElse(shippingMethodId, NO_METHOD))
                .map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[1]);
    }

    Uni<Void> add(OrmTx tx, Parcel parcel) {
        Object[] lines = new Object[parcel.packed().size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ShipmentLine.of(
                    Ids.next(), parcel.shipment().id(), i, parcel.packed().get(i));
        }
        return tx.session().persist(parcel.shipment()).chain(() -> tx.session().persistAll(lines));
    }

    /** Oldest first; fails when there is no such order. */
    Uni<List<ShipmentView>> ofOrder(UUID orderId) {
        return reads.list(SHIPMENTS, ShipmentView::read, orderId).map(found -> {
            if (found.isEmpty()) {
                throw OrderProblem.notFound(orderId);
            }
            // An order without parcels is one row that names none.
            return found.stream().filter(Objects::nonNull).toList();
        });
    }
}
