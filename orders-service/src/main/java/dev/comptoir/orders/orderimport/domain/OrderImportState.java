package dev.comptoir.orders.orderimport.domain;

/** How far an import is; one that ended early keeps the orders it has made. */
public enum OrderImportState {
    UPLOADING,
    WAITING,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
