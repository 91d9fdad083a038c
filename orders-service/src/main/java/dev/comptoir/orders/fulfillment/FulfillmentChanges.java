package dev.comptoir.orders.fulfillment;

import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderState;
import java.time.Instant;
import java.util.Map;

/** What a word about an order's way to the customer publishes. */
final class FulfillmentChanges {

    private FulfillmentChanges() {}

    static OrderChange marked(Order order, OrderState before, String actor, Instant at) {
        Map<String, ?> facts = Map.of(
                "previousFulfillmentStatus", before.fulfillment(), "fulfillmentStatus", order.fulfillmentStatus());
        return OrderChange.of(order, "FULFILLMENT_CHANGED", actor, facts)
                .publishing(() -> changed(order, before, at))
                .publishingLifecycle(before.lifecycle(), at);
    }

    private static FulfillmentChangedV1 changed(Order order, OrderState before, Instant at) {
        return new FulfillmentChangedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                before.fulfillment().name(),
                order.fulfillmentStatus().name(),
                at);
    }
}
