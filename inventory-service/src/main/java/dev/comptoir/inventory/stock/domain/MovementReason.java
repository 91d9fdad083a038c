package dev.comptoir.inventory.stock.domain;

/** Why a level changed. */
public enum MovementReason {
    /** An order was completed; the cause is the order. */
    SALE,
    /** A completed order was cancelled and its units came back; the cause is the order. */
    CANCELLATION,
    /** A refund with restocking; the cause is the refund. */
    RETURN,
    /** A count or correction by hand; the cause is the adjustment. */
    ADJUSTMENT
}
