package dev.comptoir.orders.shipment.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.UUID;

/** Why a shipment is refused, beside what the order itself refuses. */
public final class ShipmentProblem {

    private ShipmentProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("shipment-not-found", "The order has no shipment %s.", id);
    }

    static DomainException cancelled(Shipment shipment) {
        return CONFLICT.refusal(
                        "shipment-cancelled",
                        "Shipment %s was taken back. Record a new one: POST /orders/{id}/shipments.",
                        shipment.shipmentNumber())
                .with("cancelledAt", shipment.cancelledAt());
    }

    /** What has arrived was shipped; only a wrong word about its arrival can be taken back. */
    static DomainException delivered(Shipment shipment) {
        return CONFLICT.refusal(
                        "shipment-delivered",
                        "Shipment %s is delivered. If that is wrong, set its state back to SHIPPED first.",
                        shipment.shipmentNumber())
                .with("deliveredAt", shipment.deliveredAt());
    }

    static DomainException hasLeft(Shipment shipment) {
        return CONFLICT.refusal(
                        "shipment-has-left",
                        "Shipment %s has left. Mark it as not shipped: POST"
                                + " /orders/{id}/shipments/{shipmentId}/reversal.",
                        shipment.shipmentNumber())
                .with("state", shipment.state());
    }

    static DomainException stillHere(Shipment shipment) {
        return CONFLICT.refusal(
                        "shipment-still-here",
                        "Shipment %s has not left. Set its state to SHIPPED first.",
                        shipment.shipmentNumber())
                .with("state", shipment.state());
    }

    static DomainException nothingToShip() {
        return CONFLICT.refusal("nothing-to-ship", "Everything of this order is in a parcel.");
    }

    static DomainException quantityExceedsUnshipped(OrderLine line, long requested) {
        return RULE_BROKEN
                .refusal(
                        "quantity-exceeds-unshipped",
                        "Of %s only %s units are in no parcel yet.",
                        line.sku(),
                        line.unpacked())
                .with("lineId", line.id())
                .with("requested", requested)
                .with("unshipped", line.unpacked());
    }

    static DomainException lineNotInOrder(UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-order", "The order has no line %s.", lineId)
                .with("lineId", lineId);
    }
}
