package dev.comptoir.gateway.webhooktype;

import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@code order.status.changed} says. */
@Schema(name = "OrderStatusChange", description = "Which status of an order changed, and the fact that changed it.")
record OrderStatusChange(
        @Schema(format = "uuid", maxLength = 36) String orderId,

        @Schema(maxLength = 50) String orderNumber,

        @Schema(description = "paymentStatus, fulfillmentStatus, hold or status", maxLength = 30)
        String changed,

        @Schema(description = "The value before; absent when it is not known", maxLength = 50)
        String from,

        @Schema(maxLength = 50) String to,

        @Schema(description = "Name of the fact, such as orders.order-paid.v1", maxLength = 100)
        String fact,

        @Schema(description = "The fact itself") Object details) {

    /** Which status, from what to what. */
    record Change(String orderNumber, String status, String from, String to) {

        /** Null when the status stays as it was, such as for the second part payment. */
        OrderStatusChange of(Event fact) {
            if (to.equals(from)) {
                return null;
            }
            String name = fact.getClass().getAnnotation(EventType.class).name();
            return new OrderStatusChange(fact.key(), orderNumber, status, from, to, name, fact);
        }
    }
}
