package dev.comptoir.orders.orderstatus;

import dev.comptoir.contracts.orders.CustomStatusChangedV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a status of the merchant's own publishes when an order gets or loses it. */
final class CustomStatusChanges {

    private CustomStatusChanges() {}

    /** What happened: which status, which one before, and whether the customer is told. */
    record Given(OrderStatus status, UUID previousId, boolean isCustomerNotified) {}

    static OrderChange given(Order order, Given given, String actor, Instant at) {
        Map<String, ?> facts = Map.of(
                "statusId", given.status().id(),
                "name", given.status().name(),
                "customerNotified", given.isCustomerNotified());
        return OrderChange.of(order, "CUSTOM_STATUS_SET", actor, facts)
                .publishing(() -> new CustomStatusChangedV1(
                        order.id(),
                        order.version(),
                        order.orderNumber(),
                        given.previousId(),
                        given.status().id(),
                        given.status().name(),
                        given.isCustomerNotified(),
                        at));
    }

    static OrderChange taken(Order order, UUID previousId, String actor, Instant at) {
        return OrderChange.of(order, "CUSTOM_STATUS_CLEARED", actor, Map.of("previousStatusId", previousId))
                .publishing(() -> new CustomStatusChangedV1(
                        order.id(), order.version(), order.orderNumber(), previousId, null, null, false, at));
    }
}
