package dev.comptoir.platform.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** Where a store's statement runs: in a transaction ({@code tx::query}), or as its own ({@code transactions::query}). */
@FunctionalInterface
public interface Statements {

    /** Runs one prepared statement with {@code $1, $2 ...} parameters. */
    Uni<RowSet<Row>> query(String sql, Object... parameters);
}
