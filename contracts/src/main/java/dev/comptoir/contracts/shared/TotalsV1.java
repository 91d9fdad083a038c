package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;

/** How a total is made up: total = subtotal - discountTotal + shippingTotal + taxTotal. */
public record TotalsV1(Money subtotal, Money discountTotal, Money shippingTotal, Money taxTotal, Money total) {}
