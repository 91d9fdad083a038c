package dev.comptoir.orders.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done to an order. */
@Schema(name = "OrderHistoryEntry")
public record HistoryEntryView(
        UUID id,

        @Schema(
                description = "What happened. New values may come: ORDER_PLACED, PAYMENT_RECORDED, PAYMENT_REVERSED, "
                        + "REFUND_ISSUED, SHIPMENT_CREATED, ORDER_HELD, ORDER_RESUMED, ORDER_CANCELLED, CART_RECOVERED",
                maxLength = 50)
        String type,

        @Schema(description = "Name of the API key that did it, or of the program", maxLength = 200)
        String actor,

        @Schema(description = "The facts of it, such as the amount or the id of the refund")
        Map<String, Object> details,

        Instant happenedAt) {}
