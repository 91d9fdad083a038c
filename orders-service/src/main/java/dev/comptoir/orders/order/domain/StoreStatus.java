package dev.comptoir.orders.order.domain;

/** The one status of stores that know no axes; derived, never stored. */
public enum StoreStatus {
    PENDING,
    PROCESSED,
    SHIPPED,
    DELIVERED,
    DISPUTED,
    CANCELLED;

    public static StoreStatus of(OrderState state) {
        if (state.isCancelled()) {
            return CANCELLED;
        }
        if (state.has(OrderFact.DISPUTED)) {
            return DISPUTED;
        }
        return switch (state.fulfillment()) {
            case DELIVERED -> DELIVERED;
            case SHIPPED -> SHIPPED;
            default -> isAccepted(state.payment()) ? PROCESSED : PENDING;
        };
    }

    private static boolean isAccepted(PaymentStatus payment) {
        return payment != PaymentStatus.AWAITING_PAYMENT && payment != PaymentStatus.PARTIALLY_PAID;
    }
}
