package dev.comptoir.orders.comment;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one internal comment of an order. */
@Schema(
        name = "OrderComment",
        requiredProperties = {"orderId", "text", "changedBy", "changedAt"})
public record OrderComment(
        UUID orderId,

        @Schema(description = "Rises with every change of the comment; the ETag")
        long version,

        String text,
        @Schema(description = "Name of the API key") String changedBy,
        Instant changedAt) {

    static OrderComment read(Columns c) {
        return new OrderComment(c.uuid(), c.number(), c.text(), c.text(), c.instant());
    }
}
