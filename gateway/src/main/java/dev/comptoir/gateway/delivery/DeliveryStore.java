package dev.comptoir.gateway.delivery;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.gateway.event.EventStore;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the delivery log and puts deliveries back into the queue. */
@ApplicationScoped
class DeliveryStore {

    private static final String COLUMNS = """
            d.id, d.endpoint_id, d.event_id, v.type, v.aggregate_id, d.state, d.attempts, d.last_status,
            case when d.state = 'PENDING' then d.next_attempt_at end, d.created_at, d.finished_at,
            d.updated_at""";
    private static final String TABLES = "webhook_deliveries d join webhook_events v on v.id = d.event_id";
    private static final String ONE = "select " + COLUMNS + " from " + TABLES + " where d.id = $1";
    private static final String BODY =
            "select v.body, e.fields, e.format, case when e.format = 'SNIPCART' then " + EventStore.ORDER_SO_FAR
                    + " end from " + TABLES + " join webhook_endpoints e on e.id = d.endpoint_id where d.id = $1";
    private static final String LOG = """
            select number, started_at, duration_ms, status, response, failure
              from webhook_attempts where delivery_id = $1 order by number limit 1000""";
    // It does not wait for an attempt that is still under way, and what comes of that one does not count any more.
    private static final String REPLAY = """
            update webhook_deliveries
               set state = 'PENDING', attempts = 0, next_attempt_at = $2, lease_until = 'epoch', finished_at = null,
                   updated_at = $2
             where id = $1""";

    private final SqlPool reads;
    private final Pages pages;

    DeliveryStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** An aggregate is looked for by its index, which knows those that stand in the feed. */
    Uni<Page<DeliveryView>> page(DeliveryQuery search, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("webhook-deliveries", COLUMNS, TABLES)
                .and("d.endpoint_id = ?", search.endpointId)
                .and("d.state = ?", search.state)
                .and("d.event_type = ?", search.eventType)
                .and("v.position is not null and v.aggregate_id = ?", search.aggregateId)
                .and("d.event_id = ?", search.eventId)
                .and("d.created_at >= ?", search.createdFrom())
                .and("d.created_at < ?", search.createdTo());
        return pages.of(
                changes.on(query, "d.updated_at", uuid("d.id")),
                request,
                DeliveryView::read,
                delivery -> changes.position(delivery.updatedAt(), delivery.id()));
    }

    Uni<DeliveryDetailView> detail(UUID id) {
        return find(reads, id)
                .chain(delivery -> reads.only(BODY, DeliveryStore::text, id)
                        .chain(body -> reads.list(LOG, DeliveryDetailView.AttemptView::read, id)
                                .map(log -> new DeliveryDetailView(delivery, body, log))));
    }

    Uni<DeliveryView> find(SqlRunner db, UUID id) {
        return db.one(ONE, DeliveryView::read, DeliveryStore::notFound, id);
    }

    Uni<Void> replay(SqlTx tx, UUID id, Instant now) {
        return tx.execute(REPLAY, id, now).replaceWithVoid();
    }

    private static String text(Columns c) {
        byte[] event = c.bytes();
        List<String> fields = c.texts();
        return new String(c.word(WebhookFormat.class).body(event, fields, c.text()), StandardCharsets.UTF_8);
    }

    private static DomainException notFound() {
        return Kind.NOT_FOUND.refusal(
                "webhook-delivery-not-found", "There is no webhook delivery of this id; they are kept for 30 days.");
    }
}
