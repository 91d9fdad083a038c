package dev.comptoir.carts.discount.domain;

/** Why a discount gives a cart nothing. */
public enum DiscountReason {
    PAUSED,
    NOT_STARTED,
    ENDED,
    EXHAUSTED,
    CUSTOMER_LIMIT_REACHED,
    NOT_FIRST_ORDER,
    COUNTRY_NOT_INCLUDED,
    TOTAL_NOT_REACHED,
    QUANTITY_NOT_REACHED,
    REQUIRED_ITEM_MISSING,
    CONTENTS_NOT_MATCHED,
    CUSTOMER_TAG_MISSING,
    NOTHING_TO_DISCOUNT,
    BETTER_DISCOUNT_APPLIES
}
