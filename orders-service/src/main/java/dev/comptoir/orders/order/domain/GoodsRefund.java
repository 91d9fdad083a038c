package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;

/** A refund of units or of the fee: what it is for comes off the price, and what was paid beyond the price stays owed. */
public final class GoodsRefund {

    private GoodsRefund() {}

    /** Answers the concession in it, as {@link Order#recordRefund} does. */
    public static Money record(Order order, Money amount, Money shippingPart) {
        Money most = amount.min(order.total().minus(order.money.in(order.money.concededMinor)));
        Money conceded = order.recordRefund(amount, shippingPart, true);
        Money rest = most.minus(conceded);
        if (rest.isPositive()) {
            order.money.concededMinor += rest.minor();
            order.paymentStatus = order.balance().status();
            return most;
        }
        return conceded;
    }
}
