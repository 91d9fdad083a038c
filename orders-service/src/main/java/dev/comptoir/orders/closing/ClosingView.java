package dev.comptoir.orders.closing;

import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an order is processed, in the archive, deleted. */
@Schema(name = "OrderClosingState", requiredProperties = "orderId")
public record ClosingView(
        UUID orderId,
        Lifecycle lifecycle,

        @Schema(description = "Absent while it is not processed")
        Instant processedAt,

        @Schema(description = "Absent while it is not in the archive")
        Instant archivedAt,

        @Schema(description = "Absent while it is not deleted")
        Instant deletedAt,

        @Schema(description = "The order that it repeats") UUID duplicateOf,
        long orderVersion) {

    static ClosingView of(Order order) {
        return new ClosingView(
                order.id(),
                order.lifecycle(),
                order.flags().processedAt(),
                order.flags().archivedAt(),
                order.flags().deletedAt(),
                order.flags().duplicateOf(),
                order.version());
    }
}
