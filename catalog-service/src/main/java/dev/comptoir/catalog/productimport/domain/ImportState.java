package dev.comptoir.catalog.productimport.domain;

/** How far an import is; FAILED ones have kept the products they were done with. */
public enum ImportState {
    RUNNING,
    COMPLETED,
    FAILED
}
