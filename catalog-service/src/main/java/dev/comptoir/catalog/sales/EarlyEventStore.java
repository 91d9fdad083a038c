package dev.comptoir.catalog.sales;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores what happened to orders before they were counted. */
@ApplicationScoped
class EarlyEventStore {

    private static final String ADD = """
            insert into early_order_events (event_id, order_id, version, type, payload)
            select $1, $2, $3, $4, $5
             where not exists (select from product_orders where order_id = $2)
               and not exists (select from rebuilt_orders where order_id = $2 and version >= $3)
            on conflict do nothing""";
    private static final String WAITING = """
            select distinct e.order_id from early_order_events e
             where e.order_id = any($1::uuid[]) and exists (select from product_orders o where o.order_id = e.order_id)
             order by e.order_id""";
    private static final String TAKE = """
            with taken as (delete from early_order_events where order_id = $1 returning version, event_id, type, payload)
            select $1::uuid, version, type, payload from taken order by version, event_id""";
    private static final String PURGE = """
            delete from early_order_events
             where event_id in (select event_id from early_order_events
                                 where arrived_at < now() - interval '30 days' order by arrived_at limit $1)""";

    private final SqlPool pool;

    EarlyEventStore(SqlPool pool) {
        this.pool = pool;
    }

    /** Says whether it was early, and waits now for its order. */
    Uni<Boolean> addIfEarly(SqlTx tx, EventMeta meta, EarlyEvent event) {
        return tx.execute(ADD, meta.id(), event.orderId(), event.version(), event.type(), event.payload())
                .map(added -> added == 1);
    }

    /** Those of the orders that are counted by now and have events waiting. */
    Uni<List<UUID>> waiting(Collection<UUID> orderIds) {
        return pool.list(WAITING, Columns::uuid, (Object) orderIds.toArray(UUID[]::new));
    }

    /** In the order in which they happened; they wait no more. */
    Uni<List<EarlyEvent>> take(SqlTx tx, UUID orderId) {
        return tx.list(TAKE, EarlyEvent::read, orderId);
    }

    Uni<Integer> purge(int limit) {
        return pool.execute(PURGE, limit);
    }
}
