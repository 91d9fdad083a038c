package dev.comptoir.platform.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs one statement that is its own transaction: a read, or a write that needs no other. */
@ApplicationScoped
public class SqlPool implements SqlRunner {

    private final Pool pool;

    SqlPool(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<RowSet<Row>> query(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(SqlParameters.tuple(parameters));
    }
}
