package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;

/** Says which money an order takes in, and what of it may be taken back. */
final class PaymentPolicy {

    private PaymentPolicy() {}

    /** Never more than what is due. */
    static void check(Order order, Money amount) {
        boolean settlesFreeOrder = settlesFreeOrder(order, amount);
        if (order.due().isZero() && !settlesFreeOrder) {
            throw new OrderProblem.OrderAlreadyPaid(order);
        }
        if (!amount.isPositive() && !settlesFreeOrder) {
            throw new OrderProblem.PaymentNotPositive();
        }
        if (amount.isMoreThan(order.due())) {
            throw new OrderProblem.PaymentExceedsDue(amount, order.due());
        }
    }

    /** An order that costs nothing is paid with nothing, once. */
    static boolean settlesFreeOrder(Order order, Money amount) {
        return order.total().isZero() && order.paymentStatus() == PaymentStatus.AWAITING_PAYMENT && amount.isZero();
    }

    /** Refunded money cannot be taken back. */
    static void checkReversal(Order order, Money amount) {
        if (amount.isMoreThan(order.refundable())) {
            throw new OrderProblem.PaymentHasRefunds(order);
        }
    }
}
