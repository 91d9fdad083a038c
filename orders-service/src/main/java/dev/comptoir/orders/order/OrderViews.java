package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.OrderFact;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.order.domain.StoreStatus;
import dev.comptoir.orders.order.domain.WorkState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order in the words of systems that know fewer axes; read only, computed from the axes. */
@Schema(
        name = "OrderViews",
        description = "The order in the words of systems with one, two or three statuses; read only")
public record OrderViews(
        @Schema(description = """
                One status: CANCELLED, DISPUTED (a payment is), DELIVERED, SHIPPED, PENDING (not wholly paid), else PROCESSED:
                placed and its payment accepted""") StoreStatus storeStatus,

        @Schema(description = """
                Of two statuses, payment: a part payment still awaits payment; CANCELLED when the order was cancelled before all
                was paid, or nothing was paid because the provider could not charge what the buyer tried to pay with""") ShownPayment paymentStatus,

        @Schema(description = "Of two statuses, fulfilment: what left in part is still PROCESSING")
        ShownFulfillment fulfillmentStatus,

        @Schema(description = "Of three flags: money came in")
        boolean paid,

        @Schema(description = "Of three flags: marked as processed")
        boolean processed,

        @Schema(description = "Of three flags: in the archive")
        boolean archived,

        @Schema(
                description = "One state of work that knows holds and pick-up; an order that needs parcels and has no"
                        + " shipping method is picked up, one of which all the money went back is COMPLETED")
        WorkState state) {

    /** Payment as systems with two statuses show it. */
    public enum ShownPayment {
        AWAITING_PAYMENT,
        PAID,
        PARTIALLY_REFUNDED,
        REFUNDED,
        CANCELLED
    }

    /** Fulfilment as systems with two statuses show it. */
    public enum ShownFulfillment {
        AWAITING_PROCESSING,
        PROCESSING,
        READY_FOR_PICKUP,
        SHIPPED,
        DELIVERED,
        WILL_NOT_DELIVER,
        RETURNED
    }

    /**
     * @param isCollected whether it has goods and no shipping method
     * @param isPickedUp whether the customer has collected them
     */
    public static OrderViews of(OrderState state, boolean isCollected, boolean isPickedUp) {
        return new OrderViews(
                StoreStatus.of(state),
                payment(state),
                fulfillment(state.fulfillment()),
                isPaid(state.payment()),
                state.has(OrderFact.PROCESSED),
                state.has(OrderFact.ARCHIVED),
                WorkState.of(state, isCollected, isPickedUp));
    }

    private static boolean isPaid(PaymentStatus payment) {
        return payment == PaymentStatus.PAID
                || payment == PaymentStatus.PARTIALLY_REFUNDED
                || payment == PaymentStatus.REFUNDED;
    }

    private static ShownPayment payment(OrderState state) {
        return switch (state.payment()) {
            case AWAITING_PAYMENT ->
                state.isCancelled() || state.has(OrderFact.PAYMENT_FAILED)
                        ? ShownPayment.CANCELLED
                        : ShownPayment.AWAITING_PAYMENT;
            case PARTIALLY_PAID -> state.isCancelled() ? ShownPayment.CANCELLED : ShownPayment.AWAITING_PAYMENT;
            case PAID -> ShownPayment.PAID;
            case PARTIALLY_REFUNDED -> ShownPayment.PARTIALLY_REFUNDED;
            case REFUNDED -> ShownPayment.REFUNDED;
        };
    }

    private static ShownFulfillment fulfillment(FulfillmentStatus status) {
        return switch (status) {
            case AWAITING_PROCESSING -> ShownFulfillment.AWAITING_PROCESSING;
            case PROCESSING, PARTIALLY_SHIPPED -> ShownFulfillment.PROCESSING;
            case READY_FOR_PICKUP -> ShownFulfillment.READY_FOR_PICKUP;
            case SHIPPED -> ShownFulfillment.SHIPPED;
            case DELIVERED, PARTIALLY_RETURNED -> ShownFulfillment.DELIVERED;
            case WILL_NOT_DELIVER -> ShownFulfillment.WILL_NOT_DELIVER;
            case RETURNED -> ShownFulfillment.RETURNED;
        };
    }
}
