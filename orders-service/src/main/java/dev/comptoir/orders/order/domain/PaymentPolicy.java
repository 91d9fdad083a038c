package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;

/** Which payments an order accepts, and which of them may be taken back. */
final class PaymentPolicy {

    private PaymentPolicy() {}

    /** Never more than what is due. */
    static void check(Order order, Money amount) {
        OrderMove.RECORD_PAYMENT.check(order);
        if (!amount.isPositive() && !settlesFreeOrder(order, amount)) {
            throw OrderProblem.paymentNotPositive();
        }
        if (amount.isMoreThan(order.due())) {
            throw OrderProblem.paymentExceedsDue(amount, order.due());
        }
    }

    /** An order that costs nothing is paid with nothing, once. */
    static boolean settlesFreeOrder(Order order, Money amount) {
        return order.total().isZero() && order.isDue() && amount.isZero();
    }

    /** Refunded money cannot be taken back. */
    static void checkReversal(Order order, Money amount) {
        OrderMove.REVERSE_PAYMENT.check(order);
        if (amount.isMoreThan(order.refundable())) {
            throw OrderProblem.paymentHasRefunds(order);
        }
    }

    /** Refunds come from a quote, which never gives more than there is. */
    static void requireQuoted(Order order, Money refund) {
        if (refund.isNegative() || refund.isMoreThan(order.refundable())) {
            throw new IllegalArgumentException("a refund of " + refund + " was not quoted by the policy");
        }
    }
}
