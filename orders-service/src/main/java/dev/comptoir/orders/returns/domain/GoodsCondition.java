package dev.comptoir.orders.returns.domain;

/** How goods came back. */
public enum GoodsCondition {
    AS_NEW,
    OPENED,
    USED,
    DAMAGED,
    WRONG_ITEM
}
