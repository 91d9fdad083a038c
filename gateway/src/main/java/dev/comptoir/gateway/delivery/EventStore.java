package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.webhook.WebhooksConfig;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements that put events on their way. */
@ApplicationScoped
class EventStore {

    private static final String ENDPOINTS = "select id, events from webhook_endpoints";
    private static final String INSERT_EVENT = """
            insert into webhook_events (id, type, aggregate_id, sequence, body, occurred_at, created_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing""";
    // One statement, so that events, deliveries and inbox rows commit together without a transaction around them. The
    // row lock on an endpoint keeps it from being deleted in between. Nothing goes to a new one before its owner could
    // take in the secret that came with the answer.
    private static final String SPREAD = """
            with fresh as (
                insert into inbox (consumer, event_id)
                select $1, event_id from unnest($2::uuid[]) as event (event_id) order by event_id
                on conflict do nothing returning event_id),
            there as (
                select id, created_at from webhook_endpoints where id = any($8::uuid[]) order by id for key share),
            told as (
                insert into webhook_events (id, type, aggregate_id, sequence, body, occurred_at, created_at)
                select event_id, type, aggregate_id, sequence, body, occurred_at, $10
                  from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bytea[], $7::timestamptz[])
                       as event (event_id, type, aggregate_id, sequence, body, occurred_at)
                  join fresh using (event_id)
                on conflict do nothing)
            insert into webhook_deliveries (id, endpoint_id, event_id, state, next_attempt_at, created_at)
            select delivery.id, there.id, event_id, 'PENDING',
                   greatest($10, there.created_at + $11 * interval '1 millisecond'), $10
              from unnest($9::uuid[], $8::uuid[], $12::uuid[]) as delivery (id, endpoint_id, event_id)
              join fresh using (event_id)
              join there on there.id = delivery.endpoint_id
            on conflict do nothing""";
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

    EventStore(SqlTransactions transactions, WebhooksConfig config) {
        this.transactions = transactions;
        this.firstDeliveryAfterMs = config.firstDeliveryAfter().toMillis();
    }

    Uni<Subscriptions> subscriptions() {
        return transactions.query(ENDPOINTS).map(EventStore::subscriptions);
    }

    /**
     * Puts on their way the events that this consumer has not had, to those endpoints that are still there.
     *
     * @param events each once
     * @return how many deliveries there are to make
     */
    Uni<Integer> spread(String consumer, List<OutgoingEvent> events, List<NewDelivery> deliveries, Instant now) {
        return transactions
                .query(
                        SPREAD,
                        consumer,
                        events.stream().map(OutgoingEvent::id).toArray(UUID[]::new),
                        events.stream().map(OutgoingEvent::type).toArray(String[]::new),
                        events.stream().map(OutgoingEvent::aggregateId).toArray(String[]::new),
                        events.stream().map(OutgoingEvent::sequence).toArray(Long[]::new),
                        events.stream()
                                .map(event -> Buffer.buffer(event.body()))
                                .toArray(Buffer[]::new),
                        events.stream().map(event -> utc(event.occurredAt())).toArray(OffsetDateTime[]::new),
                        deliveries.stream().map(NewDelivery::endpointId).toArray(UUID[]::new),
                        deliveries.stream().map(NewDelivery::id).toArray(UUID[]::new),
                        utc(now),
                        firstDeliveryAfterMs,
                        deliveries.stream().map(NewDelivery::eventId).toArray(UUID[]::new))
                .map(RowSet::rowCount);
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

    private static Subscriptions subscriptions(RowSet<Row> rows) {
        Map<UUID, List<String>> found = HashMap.newHashMap(rows.size());
        rows.forEach(row -> found.put(row.getUUID("id"), List.of(row.getArrayOfStrings("events"))));
        return new Subscriptions(found);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
