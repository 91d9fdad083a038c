package dev.comptoir.platform.transaction;

import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.DeferredWrites;
import dev.comptoir.platform.db.SqlParameters;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/** A transaction on a managed Hibernate Reactive session, for writes to aggregates. */
public final class OrmTx implements Tx {

    private final Mutiny.Session session;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final DeferredWrites deferred = new DeferredWrites();

    OrmTx(Mutiny.Session session) {
        this.session = session;
    }

    public Mutiny.Session session() {
        return session;
    }

    /** Flushes first, so that the aggregate's row is locked before what is written about it. */
    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        return session.flush().chain(() -> send(sql, parameters));
    }

    /** Flushes first, so that what was changed is read as it is now. */
    @Override
    public Uni<List<Object[]>> fetch(String sql, Object... parameters) {
        return session.flush()
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> connection().select(sql, SqlParameters.bound(parameters))))
                .map(OrmTx::arrays);
    }

    @Override
    public Uni<Void> flush() {
        return session.flush();
    }

    @Override
    public void defer(DeferredWrite write, Object... values) {
        deferred.add(write, values);
    }

    /** Without waiting in between: what is deferred does not depend on each other's answers. */
    Uni<Void> writeDeferred() {
        List<Uni<Integer>> writes = deferred.statements().stream()
                .map(each -> send(each.sql(), each.parameters()))
                .toList();
        return Steps.when(!writes.isEmpty(), () -> session.flush().chain(() -> Steps.atOnce(writes)));
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    private Uni<Integer> send(String sql, Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection().update(sql, SqlParameters.bound(parameters)));
    }

    /** That of the session, past its translation of queries: what is written here is PostgreSQL's own SQL. */
    private ReactiveConnection connection() {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    private static List<Object[]> arrays(ReactiveConnection.Result rows) {
        List<Object[]> result = new ArrayList<>(rows.size());
        rows.forEachRemaining(row -> {
            SqlParameters.readable(row);
            result.add(row);
        });
        return result;
    }
}
