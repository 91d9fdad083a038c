package dev.comptoir.platform.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Opens the transaction of a use case in the plain SQL lane. */
@ApplicationScoped
public class SqlTransactions {

    private final Pool pool;

    SqlTransactions(Pool pool) {
        this.pool = pool;
    }

    /** Commits when the work gives an item, rolls back when it fails. The work makes no remote call. */
    public <T> Uni<T> run(Function<SqlTx, Uni<T>> work) {
        return Detached.fromItsCaller(() -> {
            SqlTx[] opened = new SqlTx[1];
            return pool.withTransaction(connection -> work.apply(opened[0] = new SqlTx(connection)))
                    .invoke(() -> opened[0].committed());
        });
    }

    /** One reading statement outside any transaction. */
    public Uni<RowSet<Row>> query(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(Tuple.from(parameters));
    }
}
