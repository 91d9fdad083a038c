package dev.comptoir.orders.shipment;

import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.shipment.domain.PackingPolicy.Packed;
import dev.comptoir.orders.shipment.domain.Shipment;
import java.util.List;
import java.util.Map;

/**
 * A shipment that was decided, on its way into the database, Kafka and the mail.
 *
 * @param previousStatus the order's fulfilment status before
 */
record ShippedParcel(Order order, Shipment shipment, List<Packed> packed, String previousStatus) {

    private OrderShippedV1 event() {
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

    OrderChange change(String actor, CustomerMails mails) {
        Map<String, ?> facts = Map.of(
                "shipmentId", shipment.id(),
                "shipmentNumber", shipment.shipmentNumber(),
                "fulfillmentStatus", order.fulfillmentStatus());
        return OrderChange.of(order, "SHIPMENT_CREATED", actor, facts)
                .publishing(this::event)
                .mailingIf(shipment.isCustomerNotified(), store -> mails.shipped(store, order, mailed()));
    }

    private CustomerMails.Parcel mailed() {
        List<CustomerMails.ParcelItem> items = packed.stream()
                .map(each -> new CustomerMails.ParcelItem(
                        each.line().name(), each.line().imageUrl(), each.quantity()))
                .toList();
        return new CustomerMails.Parcel(
                shipment.id(),
                shipment.tracking().carrier(),
                shipment.tracking().number(),
                shipment.tracking().url(),
                items);
    }
}
