package dev.comptoir.gateway.replay;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.gateway.event.Subscription;
import dev.comptoir.gateway.event.Subscriptions;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores replays, and puts events into the queue of their endpoint once more. */
@ApplicationScoped
class ReplayStore {

    /** How many events one step looks at. */
    static final int AT_ONCE = 500;

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS = """
            id, endpoint_id, scope, events_from, events_to, state, replayed, reached_at, created_at, finished_at,
            updated_at""";
    // Locked, so that it cannot be deleted in between, and so that replays of one endpoint are begun one at a time.
    private static final String SUBSCRIPTION = "select events from webhook_endpoints where id = $1 for no key update";
    private static final String IS_RUNNING =
            "select exists (select 1 from webhook_replays where endpoint_id = $1 and state = 'RUNNING')";
    private static final String PURGE = "delete from webhook_replays where created_at < $1 and state = 'DONE'";
    private static final String INSERT = """
            insert into webhook_replays
                   (id, endpoint_id, scope, types, events_from, events_to, state, reached_at, reached_id, created_at,
                    updated_at)
            values ($1, $2, $3, $4, $5, $6, 'RUNNING', $5, '00000000-0000-0000-0000-000000000000', $7, $7)
            returning\s""" + COLUMNS;
    private static final String ONE = "select " + COLUMNS + " from webhook_replays where id = $1";
    // With its endpoint, or not at all while that is being deleted: the replay is deleted after it.
    private static final String CLAIM = """
            select r.id, r.endpoint_id, r.scope, r.types, r.events_to, r.reached_at, r.reached_id
              from webhook_replays r join webhook_endpoints e on e.id = r.endpoint_id
             where r.state = 'RUNNING' order by r.id limit 1
               for update of r skip locked for key share of e skip locked""";
    private static final String PART = """
            with part as (
                select id, type, aggregate_id, position, created_at from webhook_events
                 where (created_at, id) > ($2, $3) and created_at < $4 order by created_at, id limit $5),
            wanted as (
                select * from part where type = any($6) and id <> all($8::uuid[])),
            again as (
            """;
    // What is under way already is left alone; what was never sent there gets a delivery of its own.
    private static final String ALL = PART + """
                insert into webhook_deliveries as d
                       (id, endpoint_id, event_id, state, next_attempt_at, created_at, event_type, aggregate_id, position,
                        updated_at)
                select fresh.id, e.id, w.id, 'PENDING', $7::timestamptz, $7, w.type,
                       case when e.ordered then w.aggregate_id end, case when e.ordered then w.position end, $7
                  from (select w.*, row_number() over (order by position) as place from wanted w) w
                  join unnest($9::uuid[]) with ordinality as fresh (id, place) on fresh.place = w.place
                  join webhook_endpoints e on e.id = $1
                on conflict (endpoint_id, event_id) do update
                   set state = 'PENDING', attempts = 0, next_attempt_at = $7, lease_until = 'epoch', finished_at = null,
                       updated_at = $7, aggregate_id = excluded.aggregate_id, position = excluded.position
                 where d.state <> 'PENDING'
                returning 1)
            """;
    private static final String FAILED = PART + """
                update webhook_deliveries d
                   set state = 'PENDING', attempts = 0, next_attempt_at = $7, lease_until = 'epoch', finished_at = null,
                       updated_at = $7
                  from wanted w
                 where d.event_id = w.id and d.endpoint_id = $1 and d.state = 'FAILED'
                returning 1)
            """;
    private static final String SUBSCRIBED =
            "select " + Subscriptions.COLUMNS + " from webhook_endpoints where id = $1";
    private static final String BODIES = """
            select id, type, body from webhook_events
             where (created_at, id) > ($1, $2) and created_at < $3 order by created_at, id limit $4""";
    private static final String RESULT = """
            select (select count(*) from part), (select count(*) from again), last.created_at, last.id
              from (select 1) one
              left join (select created_at, id from part order by created_at desc, id desc limit 1) last on true""";
    private static final String REACHED = """
            update webhook_replays set replayed = replayed + $2, reached_at = $3, reached_id = $4, updated_at = $5
             where id = $1""";
    private static final String FINISH = """
            update webhook_replays
               set replayed = replayed + $2, reached_at = events_to, state = 'DONE', finished_at = $3,
                   updated_at = $3
             where id = $1""";

    private final SqlPool reads;
    private final Pages pages;

    ReplayStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<WebhookReplay>> page(UUID endpointId, ChangesRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("webhook-replays", COLUMNS, "webhook_replays").and("endpoint_id = ?", endpointId);
        return pages.of(
                changes.on(query, "updated_at", uuid("id")),
                request,
                WebhookReplay::read,
                replay -> changes.position(replay.updatedAt(), replay.id()));
    }

    Uni<WebhookReplay> find(UUID id) {
        return reads.one(ONE, WebhookReplay::read, ReplayStore::notFound, id);
    }

    /** What the endpoint subscribed to; empty when there is none of this id. */
    Uni<Optional<List<String>>> lockSubscription(SqlTx tx, UUID endpointId) {
        return tx.find(SUBSCRIPTION, Columns::texts, endpointId);
    }

    Uni<Boolean> isRunning(SqlTx tx, UUID endpointId) {
        return tx.only(IS_RUNNING, Columns::bool, endpointId);
    }

    /** Makes room by the way: replays are kept as long as events. */
    Uni<WebhookReplay> insert(SqlTx tx, UUID endpointId, ReplayScope scope, EventRange range, Instant now) {
        return tx.execute(PURGE, now.minus(KEPT))
                .chain(() -> tx.only(
                        INSERT,
                        WebhookReplay::read,
                        Ids.next(),
                        endpointId,
                        scope,
                        range.types().toArray(String[]::new),
                        range.from(),
                        range.to(),
                        now));
    }

    /** The oldest that goes on and that nobody works on. */
    Uni<Optional<RunningReplay>> claim(SqlTx tx) {
        return tx.find(CLAIM, RunningReplay::read);
    }

    /** Events of the next step that the endpoint's fields and filter leave out; none is looked at where there are none of these. */
    Uni<List<UUID>> unwanted(SqlTx tx, RunningReplay replay) {
        return tx.find(SUBSCRIBED, Subscriptions::read, replay.endpointId())
                .chain(found -> found.filter(Subscription::isNarrow)
                        .map(narrow -> unwanted(tx, replay, narrow))
                        .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<List<UUID>> unwanted(SqlTx tx, RunningReplay replay, Subscription narrow) {
        // Which types are meant the replay itself says.
        Subscription anyType = narrow.ofAnyType();
        return tx.list(BODIES, c -> unwanted(anyType, c), replay.reachedAt(), replay.reachedId(), replay.to(), AT_ONCE)
                .map(ids -> ids.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<UUID> unwanted(Subscription narrow, Columns c) {
        UUID id = c.uuid();
        return narrow.wants(c.text(), c.bytes()) ? Optional.empty() : Optional.of(id);
    }

    Uni<RunningReplay.Step> step(SqlTx tx, RunningReplay replay, List<UUID> unwanted, Instant now) {
        String[] types = replay.types().toArray(String[]::new);
        Stream<Object> common = Stream.of(
                replay.endpointId(),
                replay.reachedAt(),
                replay.reachedId(),
                replay.to(),
                AT_ONCE,
                types,
                now,
                unwanted.toArray(UUID[]::new));
        return replay.scope() == ReplayScope.FAILED
                ? tx.only(FAILED + RESULT, RunningReplay.Step::read, common.toArray())
                : tx.only(
                        ALL + RESULT,
                        RunningReplay.Step::read,
                        Stream.concat(common, Stream.of((Object) ids())).toArray());
    }

    Uni<Void> reached(SqlTx tx, UUID id, RunningReplay.Step step, Instant now) {
        return tx.execute(REACHED, id, step.replayed(), step.reachedAt(), step.reachedId(), now)
                .replaceWithVoid();
    }

    Uni<Void> finish(SqlTx tx, UUID id, long replayed, Instant now) {
        return tx.execute(FINISH, id, replayed, now).replaceWithVoid();
    }

    private static UUID[] ids() {
        return Stream.generate(Ids::next).limit(AT_ONCE).toArray(UUID[]::new);
    }

    private static DomainException notFound() {
        return Kind.NOT_FOUND.refusal(
                "webhook-replay-not-found", "There is no webhook replay of this id; they are kept for 30 days.");
    }
}
