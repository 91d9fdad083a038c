package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Embeddable;

/** The money of an order in minor units: what it costs, and what was paid and refunded. */
@Embeddable
class OrderMoney {

    String currency;
    long subtotalMinor;
    long discountMinor;
    long shippingMinor;
    long taxMinor;
    long totalMinor;
    long paidMinor;
    long refundedMinor;
    long refundedShippingMinor;
    long concededMinor;

    static OrderMoney of(OrderTotals totals) {
        OrderMoney money = new OrderMoney();
        money.currency = totals.total().currency();
        money.price(totals);
        return money;
    }

    void price(OrderTotals totals) {
        subtotalMinor = totals.subtotal().minor();
        discountMinor = totals.discount().minor();
        shippingMinor = totals.shipping().minor();
        taxMinor = totals.tax().minor();
        totalMinor = totals.total().minor();
    }

    OrderTotals totals() {
        return new OrderTotals(in(subtotalMinor), in(discountMinor), in(shippingMinor), in(taxMinor), in(totalMinor));
    }

    Balance balance(Goods goods) {
        return new Balance(totalMinor, paidMinor, refundedMinor, concededMinor, goods);
    }

    /** Answers what was taken off the price. */
    long refund(Money amount, Money shippingPart, Concession concession) {
        long conceded = Math.max(0, conceded(amount.minor(), concession));
        refundedMinor += amount.minor();
        refundedShippingMinor += shippingPart.minor();
        concededMinor += conceded;
        return conceded;
    }

    private long conceded(long amount, Concession concession) {
        return switch (concession) {
            case GOODS -> Math.min(amount, totalMinor - concededMinor);
            case SUM -> amount - balance(Goods.TO_DELIVER).credit();
            case NONE -> 0;
        };
    }

    Money in(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
