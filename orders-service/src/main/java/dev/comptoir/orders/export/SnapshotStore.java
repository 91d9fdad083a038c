package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlParameters;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads rows as they are at one instant, a few hundred at a time however many there are. */
@ApplicationScoped
class SnapshotStore {

    static final int FETCH = 200;

    private static final String FREEZE = "set transaction isolation level repeatable read, read only";
    private static final String CUSTOM_PLAN = "set local plan_cache_mode = force_custom_plan";
    private static final String INSTANT = "select clock_timestamp()";

    /** From here on the transaction sees what was committed at this instant. */
    Uni<Instant> freeze(SqlTx tx) {
        return tx.query(FREEZE).chain(() -> tx.query(CUSTOM_PLAN)).chain(() -> tx.only(INSTANT, Columns::instant));
    }

    /** Reads on only as fast as what is read is used. */
    Multi<Columns> rows(SqlTx tx, ExportPlan plan) {
        ListQuery.Statement rows = plan.rows();
        return tx.connection()
                .prepare(rows.sql())
                .onItem()
                .transformToMulti(statement -> statement
                        .createStream(FETCH, SqlParameters.tuple(rows.parameters()))
                        .toMulti())
                .map(Columns::new);
    }
}
