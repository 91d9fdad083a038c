package dev.comptoir.gateway.event;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.gateway.event.OrderStatusChange.Change;
import dev.comptoir.kernel.Event;
import java.util.List;
import java.util.function.Function;

/**
 * Which events become which webhooks: one line each, event, webhook type, body.
 *
 * <p>To add one: a line here, and a line in {@code WebhookEventsTest}, which reads the golden sample of the event.
 * {@code fact} sends the event as it is under a type of its own, {@code status} sends it as {@code order.status.changed}.
 * Subscriptions, signatures, the log and the API document follow by themselves. The topic of the event is one that
 * {@code mp.messaging.incoming.webhooks} reads, and an event becomes one webhook: its id is the {@code webhook-id}.
 */
public final class WebhookEvents {

    private static final WebhookType STATUS_CHANGED = new WebhookType(
            "order.status.changed",
            "A status of an order changed: it was paid, marked unpaid, refunded, shipped, held, resumed or cancelled.",
            OrderStatusChange.class);

    private static final List<WebhookEvent<?>> ALL = List.of(
            fact(OrderCompletedV1.class, "order.completed", "An order was placed and accepted."),
            status(OrderPaidV1.class, e -> payment(e.orderNumber(), e.previousPaymentStatus(), "PAID")),
            status(
                    OrderMarkedUnpaidV1.class,
                    e -> payment(e.orderNumber(), e.previousPaymentStatus(), e.paymentStatus())),
            status(RefundIssuedV1.class, e -> payment(e.orderNumber(), e.previousPaymentStatus(), e.paymentStatus())),
            status(
                    OrderShippedV1.class,
                    e -> fulfillment(e.orderNumber(), e.previousFulfillmentStatus(), e.fulfillmentStatus())),
            status(OrderCancelledV1.class, e -> new Change(e.orderNumber(), "status", null, "CANCELLED")),
            status(OrderHeldV1.class, e -> new Change(e.orderNumber(), "hold", null, "ON_HOLD")),
            status(OrderResumedV1.class, e -> new Change(e.orderNumber(), "hold", "ON_HOLD", "NONE")));

    private WebhookEvents() {}

    /** Every line. */
    public static List<WebhookEvent<?>> all() {
        return ALL;
    }

    /** What can be subscribed to. */
    public static List<WebhookType> types() {
        return ALL.stream().<WebhookType>map(WebhookEvent::type).distinct().toList();
    }

    /** The names of what can be subscribed to. */
    public static List<String> typeNames() {
        return types().stream().map(WebhookType::name).toList();
    }

    private static <E extends Event> WebhookEvent<E> fact(Class<E> event, String type, String summary) {
        return new WebhookEvent<>(event, new WebhookType(type, summary, event), fact -> fact);
    }

    private static <E extends Event> WebhookEvent<E> status(Class<E> event, Function<E, Change> change) {
        return new WebhookEvent<>(
                event, STATUS_CHANGED, fact -> change.apply(fact).of(fact));
    }

    private static Change payment(String orderNumber, String from, String to) {
        return new Change(orderNumber, "paymentStatus", from, to);
    }

    private static Change fulfillment(String orderNumber, String from, String to) {
        return new Change(orderNumber, "fulfillmentStatus", from, to);
    }
}
