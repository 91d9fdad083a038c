package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.webhook.domain.WebhookEndpointNotFound;
import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements about webhook endpoints. */
@ApplicationScoped
class EndpointStore {

    private static final String INSERT = """
            insert into webhook_endpoints
                (id, url, description, events, secret, state, version, created_at, updated_at)
            values ($1, $2, $3, $4, $5, 'ENABLED', 1, $6, $6) returning *""";
    // One at a time, so that the number of endpoints cannot be exceeded side by side.
    private static final String LOCK_ALL = "select pg_advisory_xact_lock(hashtextextended('webhook_endpoints', 0))";
    private static final String COUNT = "select count(*) from webhook_endpoints";
    private static final String LOCK = "select * from webhook_endpoints where id = $1 for update";
    private static final String FIND = "select * from webhook_endpoints where id = $1";
    private static final String NEWEST = "select * from webhook_endpoints where id < $1 order by id desc limit $2";
    private static final String CHANGE = """
            update webhook_endpoints
               set url = $2, description = $3, events = $4, state = $5, version = version + 1, updated_at = $6,
                   disabled_reason = case when $5 = 'ENABLED' then '' else disabled_reason end,
                   disabled_at = case when $5 = 'ENABLED' then null else coalesce(disabled_at, $6) end,
                   failing_since = case when $5 = 'ENABLED' and (state <> $5 or url <> $2) then null
                                        else failing_since end,
                   resting_until = case when $5 = 'ENABLED' and (state <> $5 or url <> $2) then 'epoch'
                                        else resting_until end
             where id = $1 returning *""";
    private static final String ROTATE = """
            update webhook_endpoints
               set previous_secret = secret, previous_secret_until = $3, secret = $2, version = version + 1,
                   updated_at = $4
             where id = $1 returning *""";
    private static final String DELETE = "delete from webhook_endpoints where id = $1";

    private final SqlTransactions transactions;
    private final Clock clock;

    EndpointStore(SqlTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Long> lockAndCount(SqlTx tx) {
        return tx.query(LOCK_ALL)
                .chain(() -> tx.query(COUNT))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<EndpointView> insert(SqlTx tx, UUID id, CreateEndpointRequest request, WebhookSecret secret, Instant now) {
        return tx.query(
                        INSERT,
                        id,
                        request.url(),
                        request.description() == null ? "" : request.description(),
                        request.events().toArray(String[]::new),
                        secret.text(),
                        utc(now))
                .map(this::one);
    }

    Uni<EndpointView> lock(SqlTx tx, UUID id) {
        return tx.query(LOCK, id).map(this::one);
    }

    Uni<EndpointView> find(UUID id) {
        return transactions.query(FIND, id).map(this::one);
    }

    Uni<List<EndpointView>> newestBefore(UUID id, int limit) {
        return transactions.query(NEWEST, id, limit).map(this::views);
    }

    Uni<EndpointView> change(SqlTx tx, EndpointView changed, Instant now) {
        return tx.query(
                        CHANGE,
                        changed.id(),
                        changed.url(),
                        changed.description(),
                        changed.events().toArray(String[]::new),
                        changed.state(),
                        utc(now))
                .map(this::one);
    }

    Uni<EndpointView> rotate(SqlTx tx, UUID id, WebhookSecret secret, Instant oldUntil, Instant now) {
        return tx.query(ROTATE, id, secret.text(), utc(oldUntil), utc(now)).map(this::one);
    }

    Uni<Integer> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id);
    }

    private EndpointView one(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            throw new WebhookEndpointNotFound();
        }
        return view(rows.iterator().next());
    }

    private List<EndpointView> views(RowSet<Row> rows) {
        List<EndpointView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(view(row)));
        return views;
    }

    private EndpointView view(Row row) {
        String reason = row.getString("disabled_reason");
        return new EndpointView(
                row.getUUID("id"),
                row.getString("url"),
                row.getString("description"),
                List.of(row.getArrayOfStrings("events")),
                row.getString("state"),
                reason.isEmpty() ? null : reason,
                instant(row.getOffsetDateTime("disabled_at")),
                instant(row.getOffsetDateTime("failing_since")),
                resting(row),
                instant(row.getOffsetDateTime("previous_secret_until")),
                row.getLong("version"),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("updated_at")));
    }

    private Instant resting(Row row) {
        Instant until = instant(row.getOffsetDateTime("resting_until"));
        return row.getString("state").equals("ENABLED") && until.isAfter(clock.instant()) ? until : null;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
