package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;

/** How a total is made up: total = subtotal - discount + shipping + tax. */
public record OrderTotals(Money subtotal, Money discount, Money shipping, Money tax, Money total) {}
