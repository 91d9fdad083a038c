package dev.comptoir.orders.order.domain;

/**
 * The money of an order in minor units, and what follows from it.
 *
 * @param paid all payments, reversed ones left out
 * @param refunded all refunds
 * @param conceded refunds of units and partial amounts: what the customer no longer owes. A refund of all that is left
 *     concedes nothing while the goods are still to be delivered, so that the order can be paid again another way
 */
public record Balance(long total, long paid, long refunded, long conceded, Goods goods) {

    /** What is still to be paid; nothing new once the goods are delivered and the money has gone back. */
    public long due() {
        long open = total - conceded - paid + refunded;
        return switch (goods) {
            case TO_DELIVER -> Math.max(0, open);
            case DELIVERED -> Math.max(0, Math.min(open, total - paid));
            case NOT_TO_DELIVER -> 0;
        };
    }

    /** The same money for another price. */
    Balance at(long newTotal) {
        return new Balance(newTotal, paid, refunded, conceded, goods);
    }

    /** What was paid beyond the price, which an edit can lower. */
    public long credit() {
        return Math.max(0, paid - refunded + conceded - total);
    }

    /** Whether somebody still has to pay, or to say that an order that costs nothing is settled. */
    public boolean isDue(PaymentStatus status) {
        return due() > 0 || (total == 0 && status == PaymentStatus.AWAITING_PAYMENT && goods != Goods.NOT_TO_DELIVER);
    }

    /** The most that may still go back. */
    public long refundable() {
        return paid - refunded;
    }

    public PaymentStatus status() {
        if (refunded == 0) {
            return received();
        }
        if (refundable() == 0) {
            return PaymentStatus.REFUNDED;
        }
        return conceded == 0 ? received() : PaymentStatus.PARTIALLY_REFUNDED;
    }

    private PaymentStatus received() {
        if (refundable() == 0) {
            return PaymentStatus.AWAITING_PAYMENT;
        }
        return refundable() < total ? PaymentStatus.PARTIALLY_PAID : PaymentStatus.PAID;
    }
}
