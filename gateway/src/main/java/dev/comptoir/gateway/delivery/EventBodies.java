package dev.comptoir.gateway.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.inbox.EventMeta;
import java.time.Instant;
import java.util.UUID;

/** Facts of orders in the words of webhooks, written down once as the bytes that are sent. */
final class EventBodies {

    static final String ORDER_COMPLETED = "order.completed";
    static final String ORDER_STATUS_CHANGED = "order.status.changed";
    private static final String PAYMENT_STATUS = "paymentStatus";
    private static final String HOLD = "hold";

    private EventBodies() {}

    private record Change(String what, String from, String to) {}

    /** What an event says, of what, and which event of that it is. */
    private record Subject(String type, String aggregateId, long sequence) {}

    static OutgoingEvent completed(EventMeta meta, OrderCompletedV1 fact) {
        return event(meta, ORDER_COMPLETED, fact, fact);
    }

    static OutgoingEvent paid(EventMeta meta, OrderPaidV1 fact) {
        Change change = new Change(PAYMENT_STATUS, fact.previousPaymentStatus(), "PAID");
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), change);
    }

    static OutgoingEvent unpaid(EventMeta meta, OrderMarkedUnpaidV1 fact) {
        Change change = new Change(PAYMENT_STATUS, fact.previousPaymentStatus(), fact.paymentStatus());
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), change);
    }

    static OutgoingEvent refunded(EventMeta meta, RefundIssuedV1 fact) {
        Change change = new Change(PAYMENT_STATUS, fact.previousPaymentStatus(), fact.paymentStatus());
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), change);
    }

    static OutgoingEvent shipped(EventMeta meta, OrderShippedV1 fact) {
        Change change = new Change("fulfillmentStatus", fact.previousFulfillmentStatus(), fact.fulfillmentStatus());
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), change);
    }

    static OutgoingEvent cancelled(EventMeta meta, OrderCancelledV1 fact) {
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), new Change("status", null, "CANCELLED"));
    }

    static OutgoingEvent held(EventMeta meta, OrderHeldV1 fact) {
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), new Change(HOLD, null, "ON_HOLD"));
    }

    static OutgoingEvent resumed(EventMeta meta, OrderResumedV1 fact) {
        return changed(meta, fact, fact.orderId(), fact.orderNumber(), new Change(HOLD, "ON_HOLD", "NONE"));
    }

    /** An event that only shows that sending and signatures work. */
    static OutgoingEvent test(UUID id, UUID endpointId, Instant now, Object data) {
        return frozen(id, now, new Subject("webhook.test", endpointId.toString(), 1), data);
    }

    private static OutgoingEvent changed(EventMeta meta, Event fact, UUID orderId, String number, Change change) {
        String name = fact.getClass().getAnnotation(EventType.class).name();
        return event(
                meta,
                ORDER_STATUS_CHANGED,
                fact,
                new OrderStatusChange(orderId, number, change.what, change.from, change.to, name, fact));
    }

    private static OutgoingEvent event(EventMeta meta, String type, Event fact, Object data) {
        return frozen(meta.id(), meta.time(), new Subject(type, fact.key(), fact.version()), data);
    }

    private static OutgoingEvent frozen(UUID id, Instant time, Subject about, Object data) {
        WebhookBody body = new WebhookBody(about.type, time, data, id, about.sequence, about.aggregateId, "v1");
        try {
            byte[] bytes = Json.MAPPER.writeValueAsBytes(body);
            return new OutgoingEvent(id, about.type, about.aggregateId, about.sequence, time, bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + id + " cannot be written", e);
        }
    }
}
