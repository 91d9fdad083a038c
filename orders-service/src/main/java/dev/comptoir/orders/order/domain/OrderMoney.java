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
        money.subtotalMinor = totals.subtotal().minor();
        money.discountMinor = totals.discount().minor();
        money.shippingMinor = totals.shipping().minor();
        money.taxMinor = totals.tax().minor();
        money.totalMinor = totals.total().minor();
        return money;
    }

    OrderTotals totals() {
        return new OrderTotals(in(subtotalMinor), in(discountMinor), in(shippingMinor), in(taxMinor), in(totalMinor));
    }

    Balance balance(Goods goods) {
        return new Balance(totalMinor, paidMinor, refundedMinor, concededMinor, goods);
    }

    void refund(Money amount, Money shippingPart, boolean isConcession) {
        refundedMinor += amount.minor();
        refundedShippingMinor += shippingPart.minor();
        concededMinor += isConcession ? amount.minor() : 0;
    }

    Money in(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
