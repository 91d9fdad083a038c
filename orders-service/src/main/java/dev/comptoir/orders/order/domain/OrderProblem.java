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

    /** The same refusal as that of a move, for what is written beside an order. */
    public static DomainException deleted(String orderNumber) {
        return CONFLICT.refusal(MoveRule.NOT_DELETED.code(), MoveRule.NOT_DELETED.advice(), orderNumber);
    }

    /** A move that the order's state does not allow; the facts let a program decide what to do first. */
    static DomainException moveRefused(Order order, MoveRule rule) {
        DomainException refusal = CONFLICT.refusal(
                        rule.code(), rule.advice(), order.orderNumber(), order.refundable(), order.due())
                .with("lifecycle", order.lifecycle())
                .with("paymentStatus", order.paymentStatus())
                .with("fulfillmentStatus", order.fulfillmentStatus())
                .with("refundable", order.refundable());
        return order.isOnHold() ? refusal.with("reasonCode", order.hold().reasonCode()) : refusal;
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
}
