package dev.comptoir.orders.shipment;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentState;
import dev.comptoir.orders.shipment.domain.Tracking;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shipment, and how the order stands after it. */
@Schema(
        name = "Shipment",
        requiredProperties = {"orderId", "shipmentNumber", "createdAt"})
public record ShipmentView(
        UUID id,
        UUID orderId,

        @Schema(description = "From a series of its own, such as S-17")
        String shipmentNumber,

        @Schema(description = "CREATED is made up and still here; CANCELLED is taken back. Open-ended")
        ShipmentState state,

        @Schema(description = "Whether the customer collected it: no parcel, but what was handed out")
        boolean pickup,

        String carrier,
        String trackingNumber,
        String trackingUrl,
        List<LineView> lines,

        @Schema(description = "Whether a mail about it was written to the customer")
        boolean customerNotified,

        @Schema(description = "When the last mail about it was written")
        Instant notifiedAt,

        Instant createdAt,

        @Schema(description = "Absent until it has left") Instant shippedAt,
        Instant deliveredAt,

        @Schema(description = "Set when it was marked as not shipped")
        Instant cancelledAt,

        String cancellationReason,
        Lifecycle lifecycle,
        FulfillmentStatus fulfillmentStatus,
        long orderVersion) {

    /** Units of one order line in the parcel. */
    @Schema(
            name = "ShipmentLine",
            requiredProperties = {"lineId", "sku"})
    public record LineView(UUID lineId, String sku, int quantity) {}

    static ShipmentView of(Order order, Parcel parcel) {
        Shipment shipment = parcel.shipment();
        Tracking tracking = shipment.tracking();
        return new ShipmentView(
                shipment.id(),
                order.id(),
                shipment.shipmentNumber(),
                shipment.state(),
                shipment.isPickup(),
                tracking.carrier(),
                tracking.number(),
                tracking.url(),
                lines(parcel),
                shipment.isCustomerNotified(),
                shipment.notifiedAt(),
                shipment.createdAt(),
                shipment.shippedAt(),
                shipment.deliveredAt(),
                shipment.cancelledAt(),
                shipment.cancellationReason(),
                order.lifecycle(),
                order.fulfillmentStatus(),
                order.version());
    }

    /** Null for an order without shipments. */
    static ShipmentView read(Columns c) {
        UUID id = c.uuid();
        return id == null ? null : read(id, c);
    }

    private static ShipmentView read(UUID id, Columns c) {
        return new ShipmentView(
                id,
                c.uuid(),
                c.text(),
                c.word(ShipmentState.class),
                c.bool(),
                c.text(),
                c.text(),
                c.text(),
                List.of(c.json(LineView[].class)),
                c.bool(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.text(),
                c.word(Lifecycle.class),
                c.word(FulfillmentStatus.class),
                c.number());
    }

    private static List<LineView> lines(Parcel parcel) {
        return parcel.packed().stream()
                .map(packed -> new LineView(packed.line().id(), packed.line().sku(), packed.quantity()))
                .toList();
    }
}
