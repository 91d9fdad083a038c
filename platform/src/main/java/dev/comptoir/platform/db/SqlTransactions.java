package dev.comptoir.platform.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
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
        return Detached.fromItsCaller(() -> pool.getConnection()
                .chain(connection -> inTransaction(connection, work).eventually(connection::close)));
    }

    /** BEGIN is sent without waiting for its answer: the first statement travels with it, and fails with it. */
    private static <T> Uni<T> inTransaction(SqlConnection connection, Function<SqlTx, Uni<T>> work) {
        connection.beginAndForget();
        Transaction transaction = connection.transaction();
        SqlTx tx = new SqlTx(connection);
        return Uni.createFrom()
                .deferred(() -> work.apply(tx))
                .call(transaction::commit)
                .onFailure()
                .call(() -> transaction.rollback().onFailure().recoverWithNull())
                .invoke(tx::committed);
    }

    /** One statement that is its own transaction: a read, or a write that needs no other. */
    public Uni<RowSet<Row>> query(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(Tuple.from(parameters));
    }
}
