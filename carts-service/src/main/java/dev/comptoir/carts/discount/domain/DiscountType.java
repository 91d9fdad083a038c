package dev.comptoir.carts.discount.domain;

/** What a discount gives. */
public enum DiscountType {
    /** A share of what its items still cost. */
    PERCENTAGE,
    /** An amount off its items, spread over them by what they still cost. */
    FIXED_AMOUNT,
    /** What each unit of its items costs instead, where that is less. */
    FIXED_PRICE,
    /** So many units of its items, the cheapest ones, once in a cart; they must be in it. */
    FREE_ITEMS,
    /** The shipping fee. */
    FREE_SHIPPING,
    /** Of each group of buyQuantity + getQuantity units the cheapest getQuantity ones, wholly or by the percentage. */
    BUY_X_GET_Y
}
