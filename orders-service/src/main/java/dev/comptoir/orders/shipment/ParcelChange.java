package dev.comptoir.orders.shipment;

import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.ShipmentChangedV1;
import dev.comptoir.contracts.orders.TrackingChangedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentState;
import dev.comptoir.orders.shipment.domain.Tracking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A change of a parcel that was decided, on its way into the database, Kafka and the mail. */
record ParcelChange(Order order, Parcel parcel, Before before, Instant at) {

    /**
     * How order and parcel stood before.
     *
     * @param state null for a parcel that was not there
     */
    record Before(OrderState order, ShipmentState state, Tracking tracking) {

        static Before of(Order order) {
            return new Before(order.state(), null, Tracking.NONE);
        }

        static Before of(Order order, Shipment shipment) {
            return new Before(order.state(), shipment.state(), shipment.tracking());
        }

        private String fulfillment() {
            return order.fulfillment().name();
        }

        private String shipment() {
            return state == null ? null : state.name();
        }

        private boolean hadLeft() {
            return state != null && state.hasLeft();
        }
    }

    Shipment shipment() {
        return parcel.shipment();
    }

    boolean isAny() {
        return shipment().state() != before.state || isTrackingChanged();
    }

    private boolean isTrackingChanged() {
        return !shipment().tracking().equals(before.tracking);
    }

    /** @param type how the history names it */
    OrderChange change(String type, String actor) {
        Map<String, ?> facts = Map.of(
                "shipmentId", shipment().id(),
                "shipmentNumber", shipment().shipmentNumber(),
                "state", shipment().state(),
                "fulfillmentStatus", order.fulfillmentStatus());
        OrderChange change = OrderChange.of(order, type, actor, facts);
        if (!before.hadLeft() && shipment().state().hasLeft()) {
            change = change.publishing(this::shipped);
        } else if (shipment().state() != before.state) {
            change = followed(change.publishing(this::moved));
        }
        if (isTrackingChanged()) {
            change = change.publishing(this::tracked);
        }
        return change.publishingLifecycle(before.order.lifecycle(), at);
    }

    /** A parcel that moves need not move the order. */
    private OrderChange followed(OrderChange change) {
        return order.fulfillmentStatus() == before.order.fulfillment()
                ? change
                : change.publishing(() -> new FulfillmentChangedV1(
                        order.id(),
                        order.version(),
                        order.orderNumber(),
                        before.fulfillment(),
                        order.fulfillmentStatus().name(),
                        at));
    }

    /** @param causeId the parcel for its first mail, a new id for each that is asked for later */
    CustomerMails.Parcel mailed(UUID causeId) {
        List<CustomerMails.ParcelItem> items = parcel.packed().stream()
                .map(each -> new CustomerMails.ParcelItem(
                        each.line().name(), each.line().imageUrl(), each.quantity()))
                .toList();
        Tracking tracking = shipment().tracking();
        return new CustomerMails.Parcel(causeId, tracking.carrier(), tracking.number(), tracking.url(), items);
    }

    private OrderShippedV1 shipped() {
        Tracking tracking = shipment().tracking();
        return new OrderShippedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                shipment().id(),
                shipment().shipmentNumber(),
                tracking.carrier(),
                tracking.number(),
                tracking.url(),
                before.fulfillment(),
                order.fulfillmentStatus().name(),
                at,
                before.shipment(),
                shipment().state().name());
    }

    private ShipmentChangedV1 moved() {
        return new ShipmentChangedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                shipment().id(),
                shipment().shipmentNumber(),
                before.shipment(),
                shipment().state().name(),
                before.fulfillment(),
                order.fulfillmentStatus().name(),
                at);
    }

    private TrackingChangedV1 tracked() {
        Tracking tracking = shipment().tracking();
        return new TrackingChangedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                shipment().id(),
                shipment().shipmentNumber(),
                tracking.carrier(),
                tracking.number(),
                tracking.url(),
                at,
                FieldDifference.ofPart(
                        "shipments",
                        shipment().id(),
                        ChangedFields.TRACKING,
                        Shown.of(before.tracking),
                        Shown.of(tracking)));
    }

    /** As the API shows it. */
    private record Shown(String carrier, String trackingNumber, String trackingUrl) {

        static Shown of(Tracking tracking) {
            return new Shown(tracking.carrier(), tracking.number(), tracking.url());
        }
    }
}
