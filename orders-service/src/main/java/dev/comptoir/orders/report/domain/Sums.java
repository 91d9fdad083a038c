package dev.comptoir.orders.report.domain;

/**
 * What is added up, amounts in minor units.
 *
 * @param sales totals of the orders; of products what their lines cost before tax and discounts of the order
 * @param refunded what went back on the day it did
 * @param refundedTax the part of it that is tax
 */
public record Sums(
        long orders,
        long units,
        long sales,
        long tax,
        long shipping,
        long discount,
        long refunds,
        long refunded,
        long refundedTax) {

    public static final Sums ZERO = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of an order that was sold. */
    static Sums sold(long units, long sales, long tax) {
        return new Sums(1, units, sales, tax, 0, 0, 0, 0, 0);
    }

    /** Money that went back. */
    static Sums refunded(long amount, long tax) {
        return new Sums(0, 0, 0, 0, 0, 0, 1, amount, tax);
    }

    Sums with(long shippingFees, long discounts) {
        return new Sums(orders, units, sales, tax, shippingFees, discounts, refunds, refunded, refundedTax);
    }

    public Sums plus(Sums other) {
        return new Sums(
                orders + other.orders,
                units + other.units,
                sales + other.sales,
                tax + other.tax,
                shipping + other.shipping,
                discount + other.discount,
                refunds + other.refunds,
                refunded + other.refunded,
                refundedTax + other.refundedTax);
    }

    public Sums negated() {
        return new Sums(-orders, -units, -sales, -tax, -shipping, -discount, -refunds, -refunded, -refundedTax);
    }
}
