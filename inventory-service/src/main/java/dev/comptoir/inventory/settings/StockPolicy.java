package dev.comptoir.inventory.settings;

/** What the store does with the stock it counts. */
public enum StockPolicy {

    /** Orders are counted and none is refused; stock may go below zero. */
    TRACK_ONLY,
    /** Checkout keeps the units of an order and refuses what is not there. */
    RESERVE_ON_ORDER,
    /** A cart keeps its units from when they are put in, and its checkout goes on with them. */
    RESERVE_ON_CART
}
