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

    /** What was paid beyond the price goes back without taking anything off it; answers what was taken off. */
    long refund(Money amount, Money shippingPart, boolean isConcession) {
        long credit = balance(Goods.TO_DELIVER).credit();
        refundedMinor += amount.minor();
        refundedShippingMinor += shippingPart.minor();
        long conceded = isConcession ? Math.max(0, amount.minor() - credit) : 0;
        concededMinor += conceded;
        return conceded;
    }

    Money in(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
