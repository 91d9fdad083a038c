package dev.comptoir.orders.refund.domain;

import java.util.Set;

/** How far the money of a refund is. */
public enum RefundState {
    /** On its way. */
    PENDING,
    /** Gone. */
    SUCCEEDED,
    /** Some of it has gone; the rest did not, and is refundable again. */
    PARTIALLY_SUCCEEDED,
    /** It did not go; its amount is refundable again. */
    FAILED,
    /** The provider was asked and has not answered; it is asked again. */
    UNKNOWN;

    /** Of a whole whose parts stand like this; what is not known of one is not known of the whole. */
    static RefundState of(Set<RefundState> parts) {
        if (parts.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        if (parts.contains(PENDING)) {
            return PENDING;
        }
        boolean isFailed = parts.contains(FAILED);
        return isFailed && parts.size() > 1 ? PARTIALLY_SUCCEEDED : isFailed ? FAILED : SUCCEEDED;
    }

    boolean isOnItsWay() {
        return this == PENDING || this == UNKNOWN;
    }
}
