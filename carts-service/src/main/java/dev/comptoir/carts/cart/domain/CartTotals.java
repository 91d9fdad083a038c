package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Money;

/** How a cart's total is made up: total = subtotal - discountTotal + shippingTotal + taxTotal, all but taxTotal before tax. */
public record CartTotals(Money subtotal, Money discountTotal, Money shippingTotal, Money taxTotal, Money total) {

    static CartTotals of(Money subtotal, Money discount, Money shipping, Money tax) {
        return new CartTotals(
                subtotal,
                discount,
                shipping,
                tax,
                subtotal.minus(discount).plus(shipping).plus(tax));
    }
}
