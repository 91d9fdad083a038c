package dev.comptoir.orders.refund.domain;

/** How far the money of a refund is. */
public enum RefundState {
    /** On its way. */
    PENDING,
    /** Gone. */
    SUCCEEDED,
    /** It did not go; its amount is refundable again. */
    FAILED,
    /** The provider was asked and has not answered; it is asked again. */
    UNKNOWN;

    boolean isOnItsWay() {
        return this == PENDING || this == UNKNOWN;
    }
}
