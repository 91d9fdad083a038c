package dev.comptoir.orders.cancellation;

import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.orders.order.OrderContracts;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.time.Instant;
import java.util.List;

/** The events of cancellations. */
final class CancellationEvents {

    private CancellationEvents() {}

    /** Only units that no refund has decided about go back into stock: what was put back or kept out stays so. */
    static OrderCancelledV1 cancelled(Order order, List<OrderLine> lines, Lifecycle before, Instant at) {
        return new OrderCancelledV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                order.cartId(),
                order.cancellationReason(),
                lines.stream()
                        .filter(line -> line.unrefunded() > 0)
                        .map(line -> OrderContracts.line(line, line.unrefunded()))
                        .toList(),
                before.name(),
                at);
    }

    /** A cancelled order is not delivered: its row says so, and so that move of the axis is published like any other. */
    static FulfillmentChangedV1 fulfillmentChanged(Order order, FulfillmentStatus before, Instant at) {
        return new FulfillmentChangedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                before.name(),
                order.fulfillmentStatus().name(),
                at);
    }
}
