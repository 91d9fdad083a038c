package dev.comptoir.orders.comment;

import dev.comptoir.platform.db.Columns;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The merchant's notes on an order.
 *
 * @param version of the order
 */
@Schema(
        name = "OrderNotes",
        requiredProperties = {"orderId", "merchantNotes"})
public record OrderNotes(
        UUID orderId,
        @Schema(description = "Of the order; the ETag") long version,

        @Schema(description = "Empty when there are none") String merchantNotes) {

    static OrderNotes read(UUID orderId, Columns c) {
        return new OrderNotes(orderId, c.number(), c.text());
    }

    OrderNotes changed(String notes) {
        return new OrderNotes(orderId, version + 1, notes);
    }
}
