package dev.comptoir.catalog.product.domain;

/** Where a product stands: being prepared, on sale, or kept for the record only. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED
}
