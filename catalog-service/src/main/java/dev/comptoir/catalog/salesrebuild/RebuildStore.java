package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.catalog.sales.SalesRecount;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores rebuilds of the sales, and which program is at one. */
@ApplicationScoped
class RebuildStore {

    private static final String ADD = """
            insert into sales_rebuilds as r (id, state, requested_by, started_at) values ($1, 'RUNNING', $2, $3)
            returning\s""" + RebuildView.COLUMNS;
    private static final String ONE = "select " + RebuildView.COLUMNS + " from sales_rebuilds r where r.id = $1";

    // One at a time, the oldest first. A program that has died is followed by another when its lease has ended.
    private static final String TAKE = """
            update sales_rebuilds set leased_by = $1, leased_until = $3
             where id = (select id from sales_rebuilds where state = 'RUNNING' order by id limit 1)
               and state = 'RUNNING' and (leased_by = $1 or leased_until is null or leased_until < $2)
            returning\s""" + OpenRebuild.COLUMNS;
    private static final String PROBLEM = "update sales_rebuilds set problem = $2 where id = $1";
    private static final String LOCK_WHOLE = """
            select true from sales_rebuilds r
             where r.id = $1 and r.state = 'RUNNING' and r.has_read_all
               and not exists (select from sales_rebuild_suspects s where s.rebuild_id = r.id)
               for update""";
    private static final String FINISH = """
            update sales_rebuilds
               set state = 'DONE', product_count = $2, products = $3, finished_at = $4, problem = null, leased_until = null
             where id = $1""";

    private final SqlPool pool;

    RebuildStore(SqlPool pool) {
        this.pool = pool;
    }

    Uni<RebuildView> add(SqlTx tx, UUID id, String by, Instant at) {
        return tx.only(ADD, RebuildView::read, id, by, at);
    }

    Uni<RebuildView> find(UUID id) {
        return pool.one(
                ONE,
                RebuildView::read,
                () -> Kind.NOT_FOUND.refusal("rebuild-not-found", "There is no rebuild %s.", id),
                id);
    }

    /** The one to go on with; empty where there is none, or another program is at it. */
    Uni<Optional<OpenRebuild>> take(UUID program, Instant now, Duration lease) {
        return pool.find(TAKE, OpenRebuild::read, program, now, now.plus(lease));
    }

    Uni<Void> problem(UUID id, String problem) {
        return pool.execute(PROBLEM, id, problem).replaceWithVoid();
    }

    /** Says whether nothing is left of it but its end. */
    Uni<Boolean> lockIfWhole(SqlTx tx, UUID id) {
        return tx.find(LOCK_WHOLE, Columns::bool, id).map(Optional::isPresent);
    }

    /** @param first of the products whose counters were put right */
    Uni<Void> finish(SqlTx tx, UUID id, long products, List<SalesRecount.Difference> first, Instant at) {
        return tx.execute(FINISH, id, products, Json.write(first), at).replaceWithVoid();
    }
}
