package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;

/** Money that a provider has moved: no rule can refuse what has happened, whatever state the order is in. */
public final class ProviderMoney {

    private ProviderMoney() {}

    /** Refuses to ask for money that {@link Order#recordPayment} would refuse, and for nothing. */
    public static void check(Order order, Money wanted) {
        PaymentPolicy.check(order, wanted);
        if (!wanted.isPositive()) {
            throw OrderProblem.paymentNotPositive();
        }
    }

    /** Also more than is due, and for an order that is cancelled: what is too much can be refunded. */
    public static void received(Order order, Money amount) {
        order.money.paidMinor += amount.minor();
        order.flags.paymentFailedAt = null;
        order.paymentStatus = order.balance().status();
        order.followMoneyAndGoods();
    }

    /** A payment that the buyer's bank took back, as far as it was not refunded. */
    public static void lost(Order order, Money amount) {
        order.money.paidMinor -= amount.minor();
        order.paymentStatus = order.balance().status();
        order.followMoneyAndGoods();
    }

    /** A refund that was recorded and did not go through: all of it is refundable again. */
    public static void refundFailed(Order order, Money amount, Money shippingPart, Money conceded) {
        order.money.refundedMinor -= amount.minor();
        order.money.refundedShippingMinor -= shippingPart.minor();
        order.money.concededMinor -= conceded.minor();
        order.paymentStatus = order.balance().status();
        order.followMoneyAndGoods();
    }
}
