package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.Map;
import java.util.UUID;

/** Every way an order itself says no. */
public abstract sealed class OrderProblem extends DomainException {

    private OrderProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** Nobody placed an order with this id. */
    public static final class OrderNotFound extends OrderProblem {
        public OrderNotFound(UUID id) {
            super("order-not-found", Kind.NOT_FOUND, "There is no order " + id + ".", Map.of());
        }
    }

    /** A cancelled order takes no money, parcel or hold. */
    public static final class OrderCancelled extends OrderProblem {
        OrderCancelled(Order order) {
            super(
                    "order-cancelled",
                    Kind.CONFLICT,
                    "Order " + order.orderNumber() + " is cancelled.",
                    Map.of("lifecycle", order.lifecycle().name()));
        }
    }

    /** V05: nothing is shipped while an order is on hold. */
    public static final class OrderOnHold extends OrderProblem {
        OrderOnHold(Order order) {
            super(
                    "order-on-hold",
                    Kind.CONFLICT,
                    "Order " + order.orderNumber() + " is on hold. Resume it first.",
                    Map.of("reasonCode", order.hold().reasonCode()));
        }
    }

    /** There was nothing to resume. */
    public static final class OrderNotOnHold extends OrderProblem {
        OrderNotOnHold(Order order) {
            super("order-not-on-hold", Kind.CONFLICT, "Order " + order.orderNumber() + " is not on hold.", Map.of());
        }
    }

    /** V06: a finished order cannot be held. */
    public static final class OrderNotHoldable extends OrderProblem {
        OrderNotHoldable(Order order) {
            super(
                    "order-not-holdable",
                    Kind.CONFLICT,
                    "Order " + order.orderNumber() + " is finished; only an order in work can be held.",
                    Map.of("lifecycle", order.lifecycle().name()));
        }
    }

    /** Nothing is due any more. */
    public static final class OrderAlreadyPaid extends OrderProblem {
        OrderAlreadyPaid(Order order) {
            super(
                    "order-already-paid",
                    Kind.CONFLICT,
                    "Order " + order.orderNumber() + " is paid; nothing is due.",
                    Map.of("paymentStatus", order.paymentStatus().name()));
        }
    }

    /** A payment may not be more than what is due. */
    public static final class PaymentExceedsDue extends OrderProblem {
        PaymentExceedsDue(Money amount, Money due) {
            super(
                    "payment-exceeds-due",
                    Kind.RULE_BROKEN,
                    "The payment of " + amount + " is more than the " + due + " that is due.",
                    Map.of("requested", amount, "due", due));
        }
    }

    /** Zero and less are no payment unless the order itself costs nothing. */
    public static final class PaymentNotPositive extends OrderProblem {
        PaymentNotPositive() {
            super("payment-not-positive", Kind.RULE_BROKEN, "A payment is more than zero.", Map.of());
        }
    }

    /** Money that was refunded already cannot be marked as never received. */
    public static final class PaymentHasRefunds extends OrderProblem {
        PaymentHasRefunds(Order order) {
            super(
                    "payment-has-refunds",
                    Kind.CONFLICT,
                    "The refunds of order " + order.orderNumber() + " are more than what would be left as paid.",
                    Map.of("paid", order.paid(), "refunded", order.refunded()));
        }
    }

    /** Cancelling would leave money or parcels behind. */
    public static final class OrderNotCancellable extends OrderProblem {
        OrderNotCancellable(Order order, String why) {
            super(
                    "order-not-cancellable",
                    Kind.CONFLICT,
                    "Order " + order.orderNumber() + " cannot be cancelled: " + why,
                    Map.of(
                            "lifecycle", order.lifecycle().name(),
                            "paymentStatus", order.paymentStatus().name(),
                            "fulfillmentStatus", order.fulfillmentStatus().name(),
                            "refundable", order.refundable()));
        }
    }
}
