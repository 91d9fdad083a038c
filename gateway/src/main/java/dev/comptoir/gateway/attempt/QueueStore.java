package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.attempt.domain.AttemptDecision;
import dev.comptoir.gateway.event.EventStore;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Claims due deliveries from the queue and stores what came of them. */
@ApplicationScoped
class QueueStore {

    // By endpoint, each with its own small number of places: one that never answers holds up nobody else. The lock on
    // the row of the endpoint makes programs take turns, so that together they do not exceed its places. A lease after
    // 'epoch' is what the index of leased deliveries holds. A delivery that names its aggregate, to an ordered
    // endpoint,
    // goes only when none before it is left. Leases go by the machine's time: they say who has died.
    private static final String CLAIM = """
            with ready as (
                select e.id from webhook_endpoints e
                 where e.state = 'ENABLED' and e.paused_until <= $1
                   and exists (select 1 from webhook_deliveries d
                                where d.endpoint_id = e.id and d.state = 'PENDING' and d.next_attempt_at <= $1
                                  and d.lease_until <= $5)
                   for no key update skip locked),
            due as (
                select d.id from ready r
                 cross join lateral (
                    select d.id, d.next_attempt_at from webhook_deliveries d
                     where d.endpoint_id = r.id and d.state = 'PENDING' and d.next_attempt_at <= $1
                       and d.lease_until <= $5
                       and (d.aggregate_id is null or not exists (
                            select 1 from webhook_deliveries b
                             where b.endpoint_id = d.endpoint_id and b.aggregate_id = d.aggregate_id
                               and b.position < d.position and b.state = 'PENDING'))
                     order by d.next_attempt_at, d.id
                     limit greatest(0, $3 - (select count(*) from webhook_deliveries f
                         where f.endpoint_id = r.id and f.state = 'PENDING' and f.lease_until > 'epoch'
                           and f.lease_until > $5))) d
                 order by d.next_attempt_at limit $4)
            update webhook_deliveries d
               set lease_until = $2, attempts = d.attempts + 1
              from due, webhook_endpoints e, webhook_events v
             where d.id = due.id and e.id = d.endpoint_id and v.id = d.event_id
            returning d.id, d.attempts,
                (select coalesce(max(a.number), 0) + 1 from webhook_attempts a where a.delivery_id = d.id),
                v.id, v.body, e.fields, e.format, e.id, e.url, e.secret,
                case when e.previous_secret_until > $1 then e.previous_secret end, e.api_version""";
    /** Beside the claim and not in it: what most endpoints need of the queue costs as much as ever. */
    static final String ORDERS_SO_FAR =
            "select v.id, " + EventStore.ORDER_SO_FAR + " from webhook_events v where v.id = any($1)";
    // Whoever read it first: another delivery of the event, and every further try, says the same. What was read before
    // somebody's erasure began may tell of them.
    private static final String ADD_ORDER = """
            insert into webhook_orders as stored (event_id, body)
            select $1::uuid, $2::text where not exists (select 1 from webhook_erasures where begun_at >= $3)
            on conflict (event_id) do update set body = stored.body returning body""";
    // The endpoint before its delivery, in the order in which deleting an endpoint locks them: the other way round the
    // two wait for each other. Nothing is left to write when it was deleted meanwhile.
    private static final String LOG = """
            with endpoint as (
                select id from webhook_endpoints where id = $8 for key share)
            insert into webhook_attempts (delivery_id, number, started_at, duration_ms, status, response, failure)
            select d.id, $2, $3, $4, $5, $6, $7
              from webhook_deliveries d join endpoint e on e.id = d.endpoint_id where d.id = $1
            on conflict do nothing""";
    // A try that was overtaken, by a replay or by another try after its lease, only stands in the log.
    private static final String FINISH = """
            update webhook_deliveries
               set state = $2, next_attempt_at = coalesce($3, next_attempt_at), lease_until = 'epoch', last_status = $4,
                   finished_at = case when $2 = 'PENDING' then null else $5::timestamptz end, updated_at = $5
             where id = $1 and attempts = $6""";
    // What most attempts come to, in one statement without a transaction around it.
    private static final String DELIVERED = """
            with logged as (
                insert into webhook_attempts (delivery_id, number, started_at, duration_ms, status, response, failure)
                select d.id, $2, $3, $4, $5, $6, '' from webhook_deliveries d where d.id = $1
                on conflict do nothing),
            finished as (
                update webhook_deliveries
                   set state = 'DELIVERED', lease_until = 'epoch', last_status = $5, finished_at = $7, updated_at = $7
                 where id = $1 and attempts = $8)
            update webhook_endpoints set failing_since = null, paused_until = 'epoch', updated_at = $7
             where id = $9 and (failing_since is not null or paused_until > 'epoch')""";
    private static final String ENDPOINT_FAILS = """
            update webhook_endpoints
               set failing_since = coalesce(failing_since, $2),
                   updated_at = case when failing_since is null then $2 else updated_at end
             where id = $1 returning failing_since""";
    private static final String PAUSE = """
            update webhook_endpoints set paused_until = greatest(paused_until, $2), updated_at = $3 where id = $1""";
    private static final String DISABLE = """
            update webhook_endpoints
               set state = 'DISABLED', disabled_reason = $2, disabled_at = $3, version = version + 1, updated_at = $3
             where id = $1 and state = 'ENABLED' returning id, url, description, disabled_reason, disabled_at""";

    private final SqlPool pool;

    QueueStore(SqlPool pool) {
        this.pool = pool;
    }

    /**
     * When deliveries are claimed.
     *
     * @param now by which they are due
     * @param machineNow by which a lease begins and ends
     */
    record Moment(Instant now, Instant machineNow, Duration lease) {

        Instant leaseUntil() {
            return machineNow.plus(lease);
        }
    }

    private record OrderOfEvent(UUID eventId, String soFar) {

        static OrderOfEvent read(Columns c) {
            return new OrderOfEvent(c.uuid(), c.text());
        }
    }

    Uni<List<Attempt>> claim(Moment at, int perEndpoint, int free) {
        return pool.list(
                CLAIM, Attempt::read, at.now(), at.leaseUntil(), (long) perEndpoint, (long) free, at.machineNow());
    }

    /** By event, what is stored about its order up to it; events without are left out. */
    Uni<Map<UUID, String>> ordersSoFar(UUID[] events) {
        return pool.list(ORDERS_SO_FAR, OrderOfEvent::read, (Object) events)
                .map(orders -> orders.stream()
                        .filter(order -> order.soFar != null)
                        .collect(Collectors.toMap(OrderOfEvent::eventId, OrderOfEvent::soFar)));
    }

    /**
     * Gives what is stored of the order: what was read for an earlier try.
     *
     * @param begun when it began to be read
     * @return empty, and nothing is stored, where an erasure has begun meanwhile
     */
    Uni<Optional<String>> addOrder(UUID eventId, String order, Instant begun) {
        return pool.find(ADD_ORDER, Columns::text, eventId, order, begun);
    }

    Uni<Void> finish(SqlTx tx, Attempt attempt, AttemptOutcome outcome, AttemptDecision decision, Instant now) {
        return tx.execute(
                        LOG,
                        attempt.deliveryId(),
                        attempt.number(),
                        outcome.startedAt(),
                        outcome.durationMs(),
                        outcome.statusOrNull(),
                        outcome.response(),
                        outcome.failure(),
                        attempt.target().endpointId())
                .chain(() -> tx.execute(
                        FINISH,
                        attempt.deliveryId(),
                        decision.state(),
                        decision.nextAttempt().orElse(null),
                        outcome.statusOrNull(),
                        now,
                        attempt.attempts()))
                .replaceWithVoid();
    }

    /** Logs the attempt, ends the delivery and says that its endpoint works. */
    Uni<Void> delivered(Attempt attempt, AttemptOutcome outcome, Instant now) {
        return pool.execute(
                        DELIVERED,
                        attempt.deliveryId(),
                        attempt.number(),
                        outcome.startedAt(),
                        outcome.durationMs(),
                        outcome.statusOrNull(),
                        outcome.response(),
                        now,
                        attempt.attempts(),
                        attempt.target().endpointId())
                .replaceWithVoid();
    }

    /** Gives since when it fails. */
    Uni<Instant> endpointFails(SqlTx tx, UUID endpointId, Instant now) {
        return tx.find(ENDPOINT_FAILS, Columns::instant, endpointId, now).map(since -> since.orElse(now));
    }

    Uni<Void> pause(SqlTx tx, UUID endpointId, Instant until, Instant now) {
        return tx.execute(PAUSE, endpointId, until, now).replaceWithVoid();
    }

    /** Empty when it was switched off already. */
    Uni<Optional<DisabledEndpoint>> disable(SqlTx tx, UUID endpointId, String reason, Instant now) {
        return tx.find(DISABLE, DisabledEndpoint::read, endpointId, reason, now);
    }
}
