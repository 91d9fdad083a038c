package dev.comptoir.orders.order.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/** Why an order refuses a change. */
public final class OrderProblem {

    private OrderProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("order-not-found", "There is no order %s.", id);
    }

    /** A cancelled order takes no money, parcel or hold. */
    static DomainException cancelled(Order order) {
        return CONFLICT.refusal("order-cancelled", "Order %s is cancelled.", order.orderNumber())
                .with("lifecycle", order.lifecycle());
    }

    static DomainException onHold(Order order) {
        return CONFLICT.refusal("order-on-hold", "Order %s is on hold. Resume it first.", order.orderNumber())
                .with("reasonCode", order.hold().reasonCode());
    }

    static DomainException notOnHold(Order order) {
        return CONFLICT.refusal("order-not-on-hold", "Order %s is not on hold.", order.orderNumber());
    }

    static DomainException notHoldable(Order order) {
        return CONFLICT.refusal(
                        "order-not-holdable",
                        "Order %s is finished; only an order in work can be held.",
                        order.orderNumber())
                .with("lifecycle", order.lifecycle());
    }

    static DomainException alreadyPaid(Order order) {
        return CONFLICT.refusal("order-already-paid", "Order %s is paid; nothing is due.", order.orderNumber())
                .with("paymentStatus", order.paymentStatus());
    }

    static DomainException paymentExceedsDue(Money amount, Money due) {
        return RULE_BROKEN
                .refusal("payment-exceeds-due", "The payment of %s is more than the %s that is due.", amount, due)
                .with("requested", amount)
                .with("due", due);
    }

    /** Zero and less are no payment unless the order itself costs nothing. */
    static DomainException paymentNotPositive() {
        return RULE_BROKEN.refusal("payment-not-positive", "A payment is more than zero.");
    }

    /** Money that was refunded already cannot be marked as never received. */
    static DomainException paymentHasRefunds(Order order) {
        return CONFLICT.refusal(
                        "payment-has-refunds",
                        "The refunds of order %s are more than what would be left as paid.",
                        order.orderNumber())
                .with("paid", order.paid())
                .with("refunded", order.refunded());
    }

    /** Cancelling would leave money or parcels behind. */
    static DomainException notCancellable(Order order, String why) {
        return CONFLICT.refusal("order-not-cancellable", "Order %s cannot be cancelled: %s", order.orderNumber(), why)
                .with("lifecycle", order.lifecycle())
                .with("paymentStatus", order.paymentStatus())
                .with("fulfillmentStatus", order.fulfillmentStatus())
                .with("refundable", order.refundable());
    }
}
