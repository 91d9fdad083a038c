package dev.comptoir.orders.history;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done to an order. */
@Schema(name = "OrderHistoryEntry")
public record HistoryEntry(
        UUID id,

        @Schema(maxLength = 50, description = """
                What happened. New values may come: ORDER_PLACED, PAYMENT_RECORDED, PAYMENT_REVERSED, REFUND_ISSUED,
                SHIPMENT_CREATED, ORDER_HELD, ORDER_RESUMED, ORDER_CANCELLED, CART_RECOVERED""") String type,

        @Schema(description = "Name of the API key that did it, or of the program", maxLength = 200)
        String actor,

        @Schema(description = "The facts of it, such as the amount or the id of the refund")
        Map<String, Object> details,

        Instant happenedAt) {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    static HistoryEntry read(Columns c) {
        return new HistoryEntry(c.uuid(), c.text(), c.text(), c.json(DETAILS), c.instant());
    }
}
