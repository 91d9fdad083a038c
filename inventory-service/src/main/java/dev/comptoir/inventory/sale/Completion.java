package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.util.List;
import java.util.UUID;

/** A completed order: its event, and the stock it asks for. */
record Completion(EventMeta meta, ReservationRequest request) {

    static Completion of(Received<OrderCompletedV1> received) {
        OrderCompletedV1 event = received.event();
        return new Completion(
                received.meta(),
                ReservationRequest.of(event.orderId(), stocked(event), OrderLineV1::sku, OrderLineV1::quantity));
    }

    /** Rows that inventory has nothing to do with are left out. */
    private static List<OrderLineV1> stocked(OrderCompletedV1 event) {
        return event.lines().stream().filter(OrderLineV1::takesUnits).toList();
    }

    UUID eventId() {
        return meta.id();
    }

    UUID orderId() {
        return request.orderId();
    }
}
