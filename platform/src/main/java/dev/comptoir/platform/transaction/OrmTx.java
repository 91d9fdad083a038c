package dev.comptoir.platform.transaction;

import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.DeferredWrites;
import dev.comptoir.platform.db.SqlParameters;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.AbstractQuery;

/** A transaction on a managed Hibernate Reactive session, for writes to aggregates. */
public final class OrmTx implements Tx {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

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
        return session.flush()
                .chain(() -> bound(session.createNativeQuery(hibernate(sql)), parameters)
                        .executeUpdate());
    }

    @Override
    public Uni<List<Object[]>> fetch(String sql, Object... parameters) {
        return bound(session.createNativeQuery(hibernate(sql), Object[].class), parameters)
                .getResultList();
    }

    @Override
    public Uni<Void> flush() {
        return session.flush();
    }

    @Override
    public void defer(DeferredWrite write, Object... values) {
        deferred.add(write, values);
    }

    /** A session sends one statement at a time, so those of a round are one. */
    Uni<Void> writeDeferred() {
        return Steps.each(deferred.rounds(), round -> {
            DeferredWrites.Statement all = DeferredWrites.together(round);
            return execute(all.sql(), all.parameters()).replaceWithVoid();
        });
    }

    @Override
    public Object bytes(byte[] value) {
        return value;
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    private static <Q extends AbstractQuery> Q bound(Q query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, SqlParameters.plain(parameters[i]));
        }
        return query;
    }

    private static String hibernate(String sql) {
        return PARAMETER.matcher(sql).replaceAll("?$1");
    }
}
