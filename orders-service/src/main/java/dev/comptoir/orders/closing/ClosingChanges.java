package dev.comptoir.orders.closing;

import dev.comptoir.contracts.orders.OrderArchivedV1;
import dev.comptoir.contracts.orders.OrderDeletedV1;
import dev.comptoir.contracts.orders.OrderProcessedV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;
import java.util.Map;

/** What the end of the work on an order publishes. */
final class ClosingChanges {

    private ClosingChanges() {}

    static OrderChange processed(Order order, boolean isProcessed, String actor, Instant at) {
        return OrderChange.of(order, isProcessed ? "ORDER_PROCESSED" : "ORDER_UNPROCESSED", actor, Map.of())
                .publishing(
                        () -> new OrderProcessedV1(order.id(), order.version(), order.orderNumber(), isProcessed, at));
    }

    static OrderChange archived(Order order, boolean isArchived, String actor, Instant at) {
        return OrderChange.of(order, isArchived ? "ORDER_ARCHIVED" : "ORDER_UNARCHIVED", actor, Map.of())
                .publishing(
                        () -> new OrderArchivedV1(order.id(), order.version(), order.orderNumber(), isArchived, at));
    }

    static OrderChange deleted(Order order, String actor, Instant at) {
        Map<String, ?> facts = order.flags().duplicateOf() == null
                ? Map.of()
                : Map.of("duplicateOf", order.flags().duplicateOf());
        return OrderChange.of(order, "ORDER_DELETED", actor, facts)
                .publishing(() -> new OrderDeletedV1(
                        order.id(),
                        order.version(),
                        order.orderNumber(),
                        order.flags().duplicateOf(),
                        at));
    }
}
