package dev.comptoir.catalog.productimport.domain;

/** How much of a file one product is, known before it is read. */
public record ProductSize(int rows, long bytes) {

    public ProductSize plus(ProductSize other) {
        return new ProductSize(rows + other.rows, bytes + other.bytes);
    }
}
