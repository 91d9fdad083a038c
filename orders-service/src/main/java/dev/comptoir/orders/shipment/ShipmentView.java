package dev.comptoir.orders.shipment;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shipment, and how the order stands after it. */
@Schema(name = "Shipment")
public record ShipmentView(
        UUID id,
        UUID orderId,

        @Schema(description = "From a series of its own, such as S-17")
        String shipmentNumber,

        String carrier,
        String trackingNumber,
        String trackingUrl,
        List<LineView> lines,
        boolean customerNotified,
        Instant shippedAt,
        Lifecycle lifecycle,
        FulfillmentStatus fulfillmentStatus,
        long orderVersion) {

    /** Units of one order line in the parcel. */
    @Schema(name = "ShipmentLine")
    public record LineView(UUID lineId, String sku, int quantity) {}

    static ShipmentView of(ShippedParcel parcel) {
        return new ShipmentView(
                parcel.shipment().id(),
                parcel.order().id(),
                parcel.shipment().shipmentNumber(),
                parcel.shipment().tracking().carrier(),
                parcel.shipment().tracking().number(),
                parcel.shipment().tracking().url(),
                parcel.packed().stream()
                        .map(packed ->
                                new LineView(packed.line().id(), packed.line().sku(), packed.quantity()))
                        .toList(),
                parcel.shipment().isCustomerNotified(),
                parcel.shipment().shippedAt(),
                parcel.order().lifecycle(),
                parcel.order().fulfillmentStatus(),
                parcel.order().version());
    }
}
