package dev.comptoir.gateway.event;

import dev.comptoir.gateway.webhooktype.OutgoingEvent;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores events and their deliveries. */
@ApplicationScoped
public class EventStore {

    /**
     * What is stored about the order of event v up to it, one body a line, the oldest first; null for nothing. What was
     * read of the order for this event comes before all. Of a type the last event says all, but for that of the
     * lifecycle, which says holds too.
     */
    public static final String ORDER_SO_FAR = """
            (select string_agg(part.body, chr(10) order by part.position)
               from (select 0 as position, o.body from webhook_orders o where o.event_id = v.id
                     union all
                     select last.position, convert_from(last.body, 'UTF8')
                       from (select b.position, b.type, b.body,
                                    row_number() over (partition by b.type order by b.position desc) as place
                               from webhook_events b
                              where b.aggregate_id = v.aggregate_id and b.position <= v.position
                                and b.type like 'order.%') last
                      where last.place = 1 or last.type = 'order.status.changed') part)""";

    private static final String SUBSCRIPTIONS = "select " + Subscriptions.COLUMNS + " from webhook_endpoints";
    private static final String INSERT_EVENT = """
            insert into webhook_events (id, type, aggregate_id, sequence, body, occurred_at, created_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing""";
    // One statement, so that events and deliveries commit together without a transaction around them. The row lock on
    // an
    // endpoint keeps it from being deleted in between. Nothing goes to a new one before its owner could take in the
    // secret
    // that came with the answer.
    //
    // The lock makes statements that number events take turns until they have committed, so that no lower position ever
    // appears behind a higher one. An event that is there already was delivered twice by Kafka: its own id sees to it,
    // for
    // as long as it is kept, and what is older is not recorded at all.
    private static final String ENQUEUE = """
            with turn as materialized (
                select pg_advisory_xact_lock(hashtextextended('event_feed', 0))),
            endpoint as (
                select id, created_at, ordered from webhook_endpoints
                 where id = any($7::uuid[]) order by id for key share),
            stored as (
                insert into webhook_events
                       (id, type, aggregate_id, sequence, body, occurred_at, created_at, position)
                select event_id, type, aggregate_id, sequence, body, occurred_at, $9, nextval('event_feed')
                  from (select event.*
                          from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bytea[], $6::timestamptz[])
                               with ordinality as event
                               (event_id, type, aggregate_id, sequence, body, occurred_at, place)
                         cross join turn
                         order by place) numbered
                on conflict do nothing returning id, type, aggregate_id, position)
            insert into webhook_deliveries
                   (id, endpoint_id, event_id, state, next_attempt_at, created_at, event_type, aggregate_id, position,
                    updated_at)
            select delivery.id, endpoint.id, event_id, 'PENDING',
                   greatest($9, endpoint.created_at + $10 * interval '1 millisecond'), $9, stored.type,
                   case when endpoint.ordered then stored.aggregate_id end,
                   case when endpoint.ordered then stored.position end, $9
              from unnest($8::uuid[], $7::uuid[], $11::uuid[]) as delivery (id, endpoint_id, event_id)
              join stored on stored.id = delivery.event_id
              join endpoint on endpoint.id = delivery.endpoint_id
            on conflict do nothing""";
    private static final String INSERT_DELIVERY = """
            insert into webhook_deliveries (id, endpoint_id, event_id, state, next_attempt_at, created_at, event_type,
                                            updated_at)
            select $1, e.id, v.id, 'PENDING', greatest($4, e.created_at + $5 * interval '1 millisecond'), $4, v.type, $4
              from webhook_endpoints e, webhook_events v where e.id = $2 and v.id = $3 for key share of e
            on conflict do nothing""";
    // Those of an endpoint that is being deleted go with it.
    private static final String PURGE_DELIVERIES = """
            delete from webhook_deliveries where id = any(array(
                select id from webhook_deliveries where created_at < $1 limit 1000 for update skip locked))""";
    // How far the feed was purged is known, so that a consumer that comes too late is refused instead of missing
    // events.
    private static final String PURGE_EVENTS = """
            with old as (
                delete from webhook_events where id = any(array(
                    select e.id from webhook_events e
                     where e.created_at < $1 and not exists (select 1 from webhook_deliveries d where d.event_id = e.id)
                     order by e.created_at limit 1000))
                returning position),
            start as (
                update event_feed_start set purged = greatest(purged, (select max(position) from old))
                 where (select max(position) from old) > purged)
            select count(*)::int from old""";

    private static final int PURGED_AT_ONCE = 1_000;

    private final SqlPool pool;
    private final long firstDeliveryAfterMs;

    EventStore(SqlPool pool, WebhooksConfig config) {
        this.pool = pool;
        this.firstDeliveryAfterMs = config.firstDeliveryAfter().toMillis();
    }

    Uni<Subscriptions> subscriptions() {
        return pool.list(SUBSCRIPTIONS, Subscriptions::read).map(Subscriptions::new);
    }

    /**
     * Stores the events that are not there yet, in their order, and their deliveries to those endpoints that still
     * exist.
     *
     * @param events each once
     * @return how many deliveries there are to make
     */
    Uni<Integer> enqueue(List<OutgoingEvent> events, List<NewDelivery> deliveries, Instant now) {
        return pool.execute(
                ENQUEUE,
                column(events, OutgoingEvent::id, UUID[]::new),
                column(events, OutgoingEvent::type, String[]::new),
                column(events, OutgoingEvent::aggregateId, String[]::new),
                column(events, OutgoingEvent::sequence, Long[]::new),
                column(events, event -> Buffer.buffer(event.body()), Buffer[]::new),
                column(events, OutgoingEvent::occurredAt, Instant[]::new),
                column(deliveries, NewDelivery::endpointId, UUID[]::new),
                column(deliveries, NewDelivery::id, UUID[]::new),
                now,
                firstDeliveryAfterMs,
                column(deliveries, NewDelivery::eventId, UUID[]::new));
    }

    public Uni<Void> insert(SqlTx tx, OutgoingEvent event, Instant now) {
        return tx.execute(
                        INSERT_EVENT,
                        event.id(),
                        event.type(),
                        event.aggregateId(),
                        event.sequence(),
                        event.body(),
                        event.occurredAt(),
                        now)
                .replaceWithVoid();
    }

    /** Gives the id of the new delivery; the row is there only when the endpoint is. */
    public Uni<UUID> deliverTo(SqlTx tx, UUID endpointId, UUID eventId, Instant now) {
        UUID id = Ids.next();
        return tx.execute(INSERT_DELIVERY, id, endpointId, eventId, now, firstDeliveryAfterMs)
                .replaceWith(id);
    }

    Uni<Void> purge(Instant before) {
        return Steps.untilShort(PURGED_AT_ONCE, () -> pool.execute(PURGE_DELIVERIES, before))
                .chain(() -> Steps.untilShort(PURGED_AT_ONCE, () -> pool.only(PURGE_EVENTS, Columns::integer, before)));
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
