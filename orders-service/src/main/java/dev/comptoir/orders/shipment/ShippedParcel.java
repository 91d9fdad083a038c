package dev.comptoir.orders.shipment;

import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.orders.notice.CustomerNotices;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.shipment.domain.PackingPolicy.Packed;
import dev.comptoir.orders.shipment.domain.Shipment;
import java.util.List;

/**
 * A shipment that was decided, on its way into the database, Kafka and the mail.
 *
 * @param previousStatus the order's fulfilment status before
 */
record ShippedParcel(Order order, Shipment shipment, List<Packed> packed, String previousStatus) {

    OrderShippedV1 event() {
        return new OrderShippedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                shipment.id(),
                shipment.shipmentNumber(),
                shipment.tracking().carrier(),
                shipment.tracking().number(),
                shipment.tracking().url(),
                previousStatus,
                order.fulfillmentStatus().name(),
                shipment.shippedAt());
    }

    CustomerNotices.Parcel notice() {
        List<CustomerNotices.ParcelItem> items = packed.stream()
                .map(each -> new CustomerNotices.ParcelItem(each.line().name(), each.quantity()))
                .toList();
        return new CustomerNotices.Parcel(
                shipment.id(),
                shipment.tracking().carrier(),
                shipment.tracking().number(),
                shipment.tracking().url(),
                items);
    }
}
