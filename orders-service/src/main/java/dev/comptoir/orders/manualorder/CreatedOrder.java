package dev.comptoir.orders.manualorder;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order that was just placed by hand; all of it is at its address. */
@Schema(
        name = "CreatedOrder",
        requiredProperties = {"orderNumber", "paymentStatus", "fulfillmentStatus", "total", "placedAt"})
public record CreatedOrder(
        UUID id,

        @Schema(description = "With prefix and suffix, as the customer sees it")
        String orderNumber,

        @Schema(description = "AWAITING_PAYMENT or PAID; open-ended")
        String paymentStatus,

        @Schema(description = "AWAITING_PROCESSING; open-ended")
        String fulfillmentStatus,

        Money total,
        Instant placedAt) {

    public static CreatedOrder of(PlacementAnswerV1 placed) {
        return new CreatedOrder(
                placed.orderId(),
                placed.orderNumber(),
                placed.paymentStatus(),
                placed.fulfillmentStatus(),
                placed.total(),
                placed.placedAt());
    }
}
