package dev.comptoir.orders.order;

/** The one status of stores that know no axes, as the list finds it; every order has exactly one. */
public enum StatusWord {
    PENDING("""
            o.lifecycle <> 'CANCELLED' and o.disputed_at is null and o.fulfillment_status not in ('SHIPPED', 'DELIVERED')
            and o.payment_status in ('AWAITING_PAYMENT', 'PARTIALLY_PAID')"""),
    PROCESSED("""
            o.lifecycle <> 'CANCELLED' and o.disputed_at is null and o.fulfillment_status not in ('SHIPPED', 'DELIVERED')
            and o.payment_status in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')"""),
    SHIPPED("o.lifecycle <> 'CANCELLED' and o.disputed_at is null and o.fulfillment_status = 'SHIPPED'"),
    DELIVERED("o.lifecycle <> 'CANCELLED' and o.disputed_at is null and o.fulfillment_status = 'DELIVERED'"),
    DISPUTED("o.lifecycle <> 'CANCELLED' and o.disputed_at is not null"),
    CANCELLED("o.lifecycle = 'CANCELLED'");

    private final String condition;

    StatusWord(String condition) {
        this.condition = condition;
    }

    /** Holds for the rows of {@code orders o} that have this status; the same words as in the indexes of rare ones. */
    String condition() {
        return condition;
    }
}
