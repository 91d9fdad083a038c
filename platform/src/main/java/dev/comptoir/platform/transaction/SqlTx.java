package dev.comptoir.platform.transaction;

import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.DeferredWrites;
import dev.comptoir.platform.db.SqlParameters;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;

/** A transaction on the plain PostgreSQL client, for SQL-shaped work: stock, claims, counters. */
public final class SqlTx implements Tx, SqlRunner {

    private final SqlConnection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final DeferredWrites deferred = new DeferredWrites();

    SqlTx(SqlConnection connection) {
        this.connection = connection;
    }

    public SqlConnection connection() {
        return connection;
    }

    @Override
    public Uni<RowSet<Row>> query(String sql, Object... parameters) {
        return connection.preparedQuery(sql).execute(SqlParameters.tuple(parameters));
    }

    /**
     * Sends statements that do not depend on each other's answers in this order, without waiting in between. The first
     * failure is the transaction's.
     */
    public Uni<Void> inOrder(List<Uni<Void>> statements) {
        return Steps.atOnce(statements);
    }

    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        return query(sql, parameters).map(RowSet::rowCount);
    }

    @Override
    public Uni<Void> executeEach(String sql, List<Object[]> rows) {
        return rows.isEmpty()
                ? Steps.done()
                : connection
                        .preparedQuery(sql)
                        .executeBatch(rows.stream().map(SqlParameters::tuple).toList())
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<Object[]>> fetch(String sql, Object... parameters) {
        return query(sql, parameters).map(SqlTx::arrays);
    }

    @Override
    public void defer(DeferredWrite write, Object... values) {
        deferred.add(write, values);
    }

    Uni<Void> writeDeferred() {
        return inOrder(deferred.statements().stream()
                .map(each -> query(each.sql(), each.parameters()).replaceWithVoid())
                .toList());
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    private static List<Object[]> arrays(RowSet<Row> rows) {
        List<Object[]> result = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Object[] values = new Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getValue(i);
            }
            SqlParameters.readable(values);
            result.add(values);
        }
        return result;
    }
}
