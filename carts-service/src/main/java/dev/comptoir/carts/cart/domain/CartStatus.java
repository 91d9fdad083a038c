package dev.comptoir.carts.cart.domain;

/** Where a cart stands: in use, left, on its way to becoming an order, or ordered. */
public enum CartStatus {
    ACTIVE,
    ABANDONED,
    CHECKING_OUT,
    CONVERTED
}
