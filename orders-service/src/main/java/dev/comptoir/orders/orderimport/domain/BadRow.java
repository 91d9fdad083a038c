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

    /** The same of a value below another, named by a JSON pointer. */
    public BadRow in(String pointer) {
        String below = error.column().startsWith("/") ? error.column() : "/" + error.column();
        return new BadRow(pointer + below, error.code(), error.detail());
    }
}
