package dev.comptoir.carts.discount.domain;

/** How a discount comes into a cart: by a code the shopper gives, or by itself. */
public enum DiscountApplication {
    CODE,
    AUTOMATIC
}
