package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.webhook.WebhooksConfig;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements that put events on their way. */
@ApplicationScoped
class EventStore {

    private static final String ENDPOINTS = "select id, events from webhook_endpoints";
    private static final String INSERT_EVENT = """
            insert into webhook_events (id, type, aggregate_id, sequence, body, occurred_at, created_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing""";
    private static final String ANY_ENDPOINT = "select exists (select from webhook_endpoints)";
    // The row lock on the endpoint keeps it from being deleted in between. Nothing goes to a new one before its owner
    // has
    // had the time to take in the secret that came with the answer.
    private static final String INSERT_DELIVERY = """
            insert into webhook_deliveries (id, endpoint_id, event_id, state, next_attempt_at, created_at)
            select $1, e.id, $3, 'PENDING', greatest($4, e.created_at + $5 * interval '1 millisecond'), $4
              from webhook_endpoints e where e.id = $2 for key share
            on conflict do nothing""";
    private static final String SWEEP_DELIVERIES = """
            delete from webhook_deliveries where id = any(array(
                select id from webhook_deliveries where created_at < $1 limit 1000))""";
    private static final String SWEEP_EVENTS = """
            delete from webhook_events where id = any(array(
                select e.id from webhook_events e
                 where e.created_at < $1 and not exists (select 1 from webhook_deliveries d where d.event_id = e.id)
                 limit 1000))""";

    private final SqlTransactions transactions;
    private final long firstDeliveryAfterMs;

    /** Who wants which events. */
    record Subscription(UUID endpointId, List<String> events) {}

    EventStore(SqlTransactions transactions, WebhooksConfig config) {
        this.transactions = transactions;
        this.firstDeliveryAfterMs = config.firstDeliveryAfter().toMillis();
    }

    Uni<Boolean> hasEndpoints() {
        return transactions
                .query(ANY_ENDPOINT)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<List<Subscription>> subscriptions(SqlTx tx) {
        return tx.query(ENDPOINTS).map(EventStore::subscriptions);
    }

    Uni<Void> insert(SqlTx tx, OutgoingEvent event, Instant now) {
        return tx.execute(
                        INSERT_EVENT,
                        event.id(),
                        event.type(),
                        event.aggregateId(),
                        event.sequence(),
                        Buffer.buffer(event.body()),
                        utc(event.occurredAt()),
                        utc(now))
                .replaceWithVoid();
    }

    /** Gives the id of the new delivery; the row is there only when the endpoint is. */
    Uni<UUID> deliverTo(SqlTx tx, UUID endpointId, UUID eventId, Instant now) {
        UUID id = Ids.next();
        return tx.execute(INSERT_DELIVERY, id, endpointId, eventId, utc(now), firstDeliveryAfterMs)
                .replaceWith(id);
    }

    Uni<Void> sweep(Instant before) {
        return transactions
                .query(SWEEP_DELIVERIES, utc(before))
                .chain(() -> transactions.query(SWEEP_EVENTS, utc(before)))
                .replaceWithVoid();
    }

    private static List<Subscription> subscriptions(RowSet<Row> rows) {
        List<Subscription> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(new Subscription(row.getUUID("id"), List.of(row.getArrayOfStrings("events")))));
        return found;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
