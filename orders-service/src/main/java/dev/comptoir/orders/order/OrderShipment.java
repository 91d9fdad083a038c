package dev.comptoir.orders.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parcel of an order. */
@Schema(
        name = "OrderShipment",
        requiredProperties = {"shipmentNumber", "state"})
public record OrderShipment(
        UUID id,
        String shipmentNumber,

        @Schema(description = "CREATED, SHIPPED, IN_TRANSIT, DELIVERED or CANCELLED; open-ended")
        String state,

        String carrier,
        String trackingNumber,
        String trackingUrl,

        @Schema(description = "Absent until it has left") Instant shippedAt,

        Instant deliveredAt,

        @Schema(description = "Whether the customer collected it")
        boolean pickup,

        List<Line> lines) {

    /** What is in a parcel. */
    @Schema(name = "OrderShipmentLine", requiredProperties = "lineId")
    public record Line(UUID lineId, int quantity) {}
}
