package dev.comptoir.orders.order.domain;

/** Where an order stands in its life; COMPLETED is nothing due and everything gone. */
public enum Lifecycle {
    PLACED,
    COMPLETED,
    CANCELLED;

    public Lifecycle following(boolean isSettled, boolean isGone) {
        if (this == CANCELLED) {
            return CANCELLED;
        }
        return isSettled && isGone ? COMPLETED : PLACED;
    }
}
