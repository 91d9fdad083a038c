package dev.comptoir.orders.export;

/** What exports are about. */
public enum ExportSubject {
    ORDERS("order-exports", "orders"),
    CUSTOMERS("customer-exports", "customers"),
    INVOICES("invoice-exports", "invoices");

    private final String path;
    private final String word;

    ExportSubject(String path, String word) {
        this.path = path;
        this.word = word;
    }

    /** Where its exports are asked for, such as {@code order-exports}. */
    public String path() {
        return path;
    }

    /** With which the names of its files begin. */
    public String word() {
        return word;
    }
}
