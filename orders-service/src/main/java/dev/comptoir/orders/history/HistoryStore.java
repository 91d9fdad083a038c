package dev.comptoir.orders.history;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.json.Json;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writes the history of an order, in the transaction that changes it, and reads it oldest first. */
@ApplicationScoped
public class HistoryStore {

    private static final DeferredWrite INSERT = DeferredWrite.rows(
            "insert into order_history (id, order_id, type, actor, actor_type, reason, details, happened_at)",
            "($1, $2, $3, $4, $5, nullif($6, ''), cast(cast($7 as text) as jsonb), $8)");
    private static final String HISTORY = "order_history h join orders o on o.id = h.order_id";
    private static final String EXISTS = "select true from orders where id = $1";

    private final Clock clock;
    private final SqlPool reads;
    private final Pages pages;

    HistoryStore(Clock clock, SqlPool reads, Pages pages) {
        this.clock = clock;
        this.reads = reads;
        this.pages = pages;
    }

    /**
     * Written with the commit of the change, which ties it to what the change does to rows.
     *
     * @param type what happened, UPPER_SNAKE in the past tense
     * @param details money is written as everywhere; its {@code reason} is also shown as the reason
     */
    public Uni<Void> record(Tx tx, UUID orderId, String type, String actor, Map<String, ?> details) {
        return record(tx, orderId, type, new Actor(ActorType.of(actor), actor), details);
    }

    /** The same for an actor that is no key. */
    public Uni<Void> record(Tx tx, UUID orderId, String type, Actor actor, Map<String, ?> details) {
        return tx.flush()
                .invoke(() -> tx.defer(
                        INSERT,
                        Ids.next(),
                        orderId,
                        type,
                        actor.name(),
                        actor.type(),
                        reason(details),
                        Json.write(details),
                        clock.instant()));
    }

    private static String reason(Map<String, ?> details) {
        return details.get("reason") instanceof String reason ? reason.strip() : "";
    }

    /** Fails when there is no such order. */
    Uni<Page<HistoryEntry>> page(UUID orderId, CatchUpRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("order-history", HistoryEntry.COLUMNS, HISTORY).and("h.order_id = ?", orderId);
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> pages.of(
                        changes.on(query, "h.happened_at", uuid("h.id")),
                        request,
                        HistoryEntry::read,
                        entry -> changes.position(entry.happenedAt(), entry.id())));
    }
}
