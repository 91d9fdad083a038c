package dev.comptoir.inventory.stock.domain;

/** Why a level changed. */
public enum MovementReason {
    /** An order was completed; the cause is the order. */
    SALE,
    /** Units of that order beyond what there was, which a merchant sold all the same; the cause is the order. */
    OVERSELL,
    /** A placed order was edited; the cause is the edit. */
    EDIT,
    /** A completed order was cancelled and its units came back; the cause is the order. */
    CANCELLATION,
    /** A refund with restocking; the cause is the refund. */
    RETURN,
    /** A count or correction by hand; the cause is the adjustment. */
    ADJUSTMENT,
    /**
     * Units went from one location to another, or from one SKU of a product to another as it got a stock for each; the cause is
     * the transfer, or that change.
     */
    TRANSFER
}
