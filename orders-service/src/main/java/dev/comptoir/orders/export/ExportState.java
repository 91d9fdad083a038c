package dev.comptoir.orders.export;

/** How far an export is. */
public enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED
}
