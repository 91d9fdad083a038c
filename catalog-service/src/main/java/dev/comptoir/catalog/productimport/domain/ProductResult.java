package dev.comptoir.catalog.productimport.domain;

/** What an import did with one product of the file. */
public enum ProductResult {
    CREATED,
    UPDATED,
    UNCHANGED,
    FAILED,
    SKIPPED
}
