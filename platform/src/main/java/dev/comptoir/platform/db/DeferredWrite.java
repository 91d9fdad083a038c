package dev.comptoir.platform.db;

/**
 * Something a transaction writes and never reads again, such as what it publishes. All of it goes to the database right before
 * the commit, in as few round trips as can be: locks are held for as long as each of them takes.
 *
 * @param head the statement, or its part up to the rows
 * @param row one row with {@code $1, $2 ...}; null for a statement that has none
 */
public record DeferredWrite(String head, String row) {

    /** Rows for a table; those of a transaction are written in the order in which they came. */
    public static DeferredWrite rows(String into, String row) {
        return new DeferredWrite(into, row);
    }

    /** A statement of its own, about rows that nothing else deferred writes. */
    public static DeferredWrite statement(String sql) {
        return new DeferredWrite(sql, null);
    }

    boolean hasRows() {
        return row != null;
    }
}
