package dev.comptoir.catalog.product.domain;

/** Who brought a product into the catalogue. */
public enum ProductSource {
    /** The merchant, or a program of theirs. */
    API,
    /** A product file. */
    IMPORT,
    /** A page that was fetched. */
    FETCH,
    /** A shopper wanted it in a cart, and it was made from its page as a draft. */
    CART
}
