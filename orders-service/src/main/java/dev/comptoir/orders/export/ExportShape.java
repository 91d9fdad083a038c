package dev.comptoir.orders.export;

/** What a row of a CSV file is. */
public enum ExportShape {
    ORDER,
    LINE
}
