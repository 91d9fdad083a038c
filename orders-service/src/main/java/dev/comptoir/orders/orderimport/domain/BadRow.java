package dev.comptoir.orders.orderimport.domain;

/** An order of a file that cannot be taken over. */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowError error;

    public BadRow(String column, String code, String detail) {
        super(detail, null, false, false);
        error = new RowError(column, code, detail);
    }

    public RowError error() {
        return error;
    }
}
