package dev.comptoir.carts.cart.domain;

/** Where a cart stands: in use, left, on its way to becoming an order, or ordered, or ended in another cart. */
public enum CartStatus {
    ACTIVE,
    ABANDONED,
    CHECKING_OUT,
    CONVERTED,
    MERGED
}
