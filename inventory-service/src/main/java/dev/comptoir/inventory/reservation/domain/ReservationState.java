package dev.comptoir.inventory.reservation.domain;

/** Where a reservation stands. */
public enum ReservationState {
    /** Units are kept until the order comes or the time is up. */
    HELD,
    /** The order came; its units are sold. */
    CONFIRMED,
    /** The order came too late and not all of its units were left; what was left has been taken. */
    SHORT,
    /** Given back before the order came. */
    RELEASED,
    /** The time was up before the order came. */
    EXPIRED,
    /** The order was cancelled; nothing is taken for it any more. */
    CANCELLED
}
