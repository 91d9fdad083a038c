package dev.comptoir.carts.discount.domain;

/** Which items of a cart a discount is on. */
public enum DiscountScope {
    ALL_ITEMS,
    /** Those its skus, productIds and categories name. */
    SELECTED_ITEMS,
    /** One unit of the cheapest item; of the named ones where it names some. */
    CHEAPEST_ITEM
}
