package dev.comptoir.orders.orderimport.domain;

/** What became of an order of a file; SKIPPED ones are there already. */
public enum ImportResult {
    CREATED,
    SKIPPED,
    FAILED
}
