package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.util.UUID;

/** An order that was completed: the event that says so, and the units it wants. */
record Completion(EventMeta meta, Demand demand) {

    static Completion of(Received<OrderCompletedV1> received) {
        OrderCompletedV1 event = received.event();
        return new Completion(
                received.meta(), Demand.of(event.orderId(), event.lines(), OrderLineV1::sku, OrderLineV1::quantity));
    }

    UUID eventId() {
        return meta.id();
    }

    UUID orderId() {
        return demand.orderId();
    }
}
