package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.delivery.domain.WebhookDeliveryNotFound;
import dev.comptoir.gateway.webhook.domain.WebhookEndpointNotFound;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements that read deliveries and send them again. */
@ApplicationScoped
class DeliveryStore {

    private static final String SELECT = """
            select d.id, d.endpoint_id, d.event_id, v.type, v.aggregate_id, d.state, d.attempts, d.last_status,
                   d.next_attempt_at, d.created_at, d.finished_at
              from webhook_deliveries d join webhook_events v on v.id = d.event_id
            """;
    private static final String ONE = SELECT + " where d.id = $1";
    private static final String ALL = SELECT + """
             where d.id < $1 and ($2 = '' or d.state = $2) order by d.id desc limit $3""";
    private static final String OF_ENDPOINT = SELECT + """
             where d.id < $1 and ($2 = '' or d.state = $2) and d.endpoint_id = $4 order by d.id desc limit $3""";
    private static final String BODY = """
            select v.body from webhook_deliveries d join webhook_events v on v.id = d.event_id where d.id = $1""";
    private static final String LOG = """
            select number, started_at, duration_ms, status, response, failure
              from webhook_attempts where delivery_id = $1 order by number limit 1000""";
    // It does not wait for a try that is still under way, and what comes of that one does not count any more.
    private static final String REPLAY = """
            update webhook_deliveries
               set state = 'PENDING', attempts = 0, next_attempt_at = $2, lease_until = 'epoch', finished_at = null
             where id = $1""";
    private static final String ENDPOINT = "select 1 from webhook_endpoints where id = $1 for key share";

    private final SqlTransactions transactions;

    DeliveryStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<DeliveryView> find(SqlTx tx, UUID id) {
        return tx.query(ONE, id).map(DeliveryStore::one);
    }

    Uni<DeliveryView> find(UUID id) {
        return transactions.query(ONE, id).map(DeliveryStore::one);
    }

    /** @param endpointId null for all endpoints; state empty for all states */
    Uni<List<DeliveryView>> newestBefore(UUID id, UUID endpointId, String state, int limit) {
        return (endpointId == null
                        ? transactions.query(ALL, id, state, limit)
                        : transactions.query(OF_ENDPOINT, id, state, limit, endpointId))
                .map(DeliveryStore::views);
    }

    Uni<String> body(UUID id) {
        return transactions
                .query(BODY, id)
                .map(rows -> new String(rows.iterator().next().getBuffer(0).getBytes(), StandardCharsets.UTF_8));
    }

    Uni<List<DeliveryDetailView.AttemptView>> log(UUID id) {
        return transactions.query(LOG, id).map(DeliveryStore::attempts);
    }

    Uni<Void> replay(SqlTx tx, UUID id, Instant now) {
        return tx.execute(REPLAY, id, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .replaceWithVoid();
    }

    Uni<Void> checkEndpoint(SqlTx tx, UUID endpointId) {
        return tx.query(ENDPOINT, endpointId).invoke(DeliveryStore::checkFound).replaceWithVoid();
    }

    private static void checkFound(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            throw new WebhookEndpointNotFound();
        }
    }

    private static DeliveryView one(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            throw new WebhookDeliveryNotFound();
        }
        return view(rows.iterator().next());
    }

    private static List<DeliveryView> views(RowSet<Row> rows) {
        List<DeliveryView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(view(row)));
        return views;
    }

    private static DeliveryView view(Row row) {
        String state = row.getString("state");
        return new DeliveryView(
                row.getUUID("id"),
                row.getUUID("endpoint_id"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("aggregate_id"),
                state,
                row.getInteger("attempts"),
                row.getInteger("last_status"),
                state.equals("PENDING") ? instant(row.getOffsetDateTime("next_attempt_at")) : null,
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("finished_at")));
    }

    private static List<DeliveryDetailView.AttemptView> attempts(RowSet<Row> rows) {
        List<DeliveryDetailView.AttemptView> attempts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String failure = row.getString("failure");
            attempts.add(new DeliveryDetailView.AttemptView(
                    row.getInteger("number"),
                    instant(row.getOffsetDateTime("started_at")),
                    row.getInteger("duration_ms"),
                    row.getInteger("status"),
                    row.getString("response"),
                    failure.isEmpty() ? null : failure));
        }
        return attempts;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
