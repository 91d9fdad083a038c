package dev.comptoir.platform.db;

import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The running database transaction, as the plumbing sees it whatever lane the use case is in. */
public interface Tx {

    /** Runs a statement with {@code $1, $2 ...} parameters; gives the number of rows it changed. */
    Uni<Integer> execute(String sql, Object... parameters);

    /** Runs one statement once per row of parameters, in that order; a lane that can sends them all in one round trip. */
    default Uni<Void> executeEach(String sql, List<Object[]> rows) {
        return Steps.each(rows, row -> execute(sql, row).replaceWithVoid());
    }

    /** Runs a query; each row is an array of column values. */
    Uni<List<Object[]>> fetch(String sql, Object... parameters);

    /** Writes what was changed of managed aggregates so far: only then their versions are known. */
    default Uni<Void> flush() {
        return Steps.done();
    }

    /** Writes it right before the commit, with all else that was put off; the transaction must not read it again. */
    void defer(DeferredWrite write, Object... values);

    /** Runs after the commit and only then, for wake-ups that are allowed to be lost. */
    void afterCommit(Runnable action);
}
