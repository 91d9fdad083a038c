package dev.comptoir.inventory.stock.domain;

/** Why units came onto the shelf or left it. */
public enum MovementReason {
    /** An order was completed; the cause is the order. */
    SALE,
    /** A completed order was cancelled and its units came back; the cause is the order. */
    CANCELLATION,
    /** A refund put units back on the shelf; the cause is the refund. */
    RETURN,
    /** Someone counted or corrected; the cause is the adjustment. */
    ADJUSTMENT
}
