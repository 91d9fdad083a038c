package dev.comptoir.orders.change;

import dev.comptoir.contracts.orders.OrderFinishedV1;
import dev.comptoir.contracts.orders.OrderReopenedV1;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;

/** The events that follow from a change: the order is finished with it, or open again. */
final class LifecycleEvents {

    private LifecycleEvents() {}

    static OrderFinishedV1 finished(Order order, Instant at) {
        return new OrderFinishedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                order.paymentStatus().name(),
                order.fulfillmentStatus().name(),
                at);
    }

    static OrderReopenedV1 reopened(Order order, Instant at) {
        return new OrderReopenedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                order.paymentStatus().name(),
                order.fulfillmentStatus().name(),
                at);
    }
}
