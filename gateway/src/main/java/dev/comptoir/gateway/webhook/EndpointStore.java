package dev.comptoir.gateway.webhook;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.gateway.webhook.domain.WebhookProblem;
import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Stores webhook endpoints. */
@ApplicationScoped
public class EndpointStore {

    private static final String COLUMNS = """
            id, url, description, events, ordered, trigger_fields, filter::text, fields, api_version, format, state,
            disabled_reason, disabled_at, failing_since,
            case when state = 'ENABLED' then paused_until end, previous_secret_until, version,
            created_at, updated_at""";
    private static final String INSERT = """
            insert into webhook_endpoints
                (id, url, description, events, secret, ordered, trigger_fields, filter, fields, api_version, format,
                 state, version, created_at, updated_at)
            values ($1, $2, coalesce($3, ''), $4, $5, $7, $8, $9::text::jsonb, $10, $11, $12, 'ENABLED', 1, $6, $6)
            returning\s""" + COLUMNS;
    // One at a time, so that the number of endpoints cannot be exceeded side by side.
    private static final String LOCK_ALL = "select pg_advisory_xact_lock(hashtextextended('webhook_endpoints', 0))";
    private static final String COUNT = "select count(*) from webhook_endpoints";
    private static final String FIND = "select " + COLUMNS + " from webhook_endpoints where id = $1";
    private static final String LOCK = FIND + " for update";
    private static final String CHECK = "select id from webhook_endpoints where id = $1 for key share";
    private static final String CHANGE = """
            update webhook_endpoints
               set url = $2, description = coalesce($3, ''), events = $4, state = $5, ordered = $7,
                   trigger_fields = $8, filter = $9::text::jsonb, fields = $10, api_version = $11,
                   format = $12, version = version + 1, updated_at = $6,
                   disabled_reason = case when $5 = 'ENABLED' then '' else disabled_reason end,
                   disabled_at = case when $5 = 'ENABLED' then null else coalesce(disabled_at, $6) end,
                   failing_since = case when $5 = 'ENABLED' and (state <> $5 or url <> $2) then null
                                        else failing_since end,
                   paused_until = case when $5 = 'ENABLED' and (state <> $5 or url <> $2) then 'epoch'
                                       else paused_until end
             where id = $1 returning\s""" + COLUMNS;
    private static final String ROTATE = """
            update webhook_endpoints
               set previous_secret = secret, previous_secret_until = $3, secret = $2, version = version + 1,
                   updated_at = $4
             where id = $1 returning\s""" + COLUMNS;
    private static final String DELETE = "delete from webhook_endpoints where id = $1";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    EndpointStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    Uni<Page<Endpoint>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("webhook-endpoints", COLUMNS, "webhook_endpoints");
        return pages.of(
                changes.on(query, "updated_at", uuid("id")),
                request,
                this::read,
                endpoint -> changes.position(endpoint.updatedAt(), endpoint.id()));
    }

    Uni<Endpoint> find(UUID id) {
        return one(reads, FIND, id);
    }

    Uni<Endpoint> lock(SqlTx tx, UUID id) {
        return one(tx, LOCK, id);
    }

    /** Refuses an endpoint that does not exist, and keeps one that does from being deleted. */
    public Uni<Void> check(SqlTx tx, UUID id) {
        return tx.one(CHECK, Columns::uuid, WebhookProblem::notFound, id).replaceWithVoid();
    }

    Uni<Long> lockAndCount(SqlTx tx) {
        return tx.execute(LOCK_ALL).chain(() -> tx.only(COUNT, Columns::number));
    }

    Uni<Endpoint> insert(SqlTx tx, CreateEndpointRequest request, WebhookSecret secret, Instant now) {
        return tx.only(
                INSERT,
                this::read,
                Ids.next(),
                request.url(),
                request.description(),
                texts(request.events()),
                secret.text(),
                now,
                request.isOrdered(),
                texts(request.triggerFields()),
                Json.write(request.filter()),
                texts(request.fields()),
                request.apiVersion(),
                request.format());
    }

    Uni<Endpoint> change(SqlTx tx, UUID id, EndpointChange change, Instant now) {
        return one(
                tx,
                CHANGE,
                id,
                change.url(),
                change.description(),
                texts(change.events()),
                change.state(),
                now,
                change.isOrdered(),
                texts(change.triggerFields()),
                Json.write(change.filter()),
                texts(change.fields()),
                change.apiVersion(),
                change.format());
    }

    Uni<Endpoint> rotate(SqlTx tx, UUID id, WebhookSecret secret, Instant oldUntil, Instant now) {
        return one(tx, ROTATE, id, secret.text(), oldUntil, now);
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id).replaceWithVoid();
    }

    private static String[] texts(Set<String> values) {
        return values.toArray(String[]::new);
    }

    private Endpoint read(Columns c) {
        return Endpoint.read(c, clock.instant());
    }

    private Uni<Endpoint> one(SqlRunner db, String sql, Object... parameters) {
        return db.one(sql, this::read, WebhookProblem::notFound, parameters);
    }
}
