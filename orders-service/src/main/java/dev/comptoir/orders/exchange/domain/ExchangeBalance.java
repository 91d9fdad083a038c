package dev.comptoir.orders.exchange.domain;

import dev.comptoir.kernel.Money;

/**
 * What goods that came back are worth against what the customer gets for them.
 *
 * @param worth of what came back
 * @param total of the order that the customer gets
 */
public record ExchangeBalance(Money worth, Money total) {

    /** What is paid of the new order by the goods. */
    public Money credited() {
        return worth.isMoreThan(total) ? total : worth;
    }

    /** What the customer has still to pay. */
    public Money toPay() {
        return total.minus(credited());
    }

    /** What the customer gets back in money. */
    public Money toGiveBack() {
        return worth.minus(credited());
    }
}
