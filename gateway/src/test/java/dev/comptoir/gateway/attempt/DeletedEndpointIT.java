package dev.comptoir.gateway.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Patience;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An endpoint is deleted while the outcome of a delivery to it is recorded: both lock it first, and neither fails. */
@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class DeletedEndpointIT {

    private final UUID endpoint = UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final UUID delivery = UUID.randomUUID();

    @Inject
    FinishAttempt finishAttempt;

    private void deliveryOnItsWay() {
        Database.current().execute("""
                insert into webhook_endpoints
                       (id, url, description, events, secret, state, version, created_at, updated_at)
                values (?, 'http://127.0.0.1:1/hooks', '', '{order.*}', 'whsec_x', 'ENABLED', 1, now(), now())""", endpoint);
        Database.current().execute("""
                insert into webhook_events (id, type, aggregate_id, sequence, body, occurred_at, created_at)
                values (?, 'order.completed', 'x', 1, '{}'::bytea, now(), now())""", event);
        Database.current().execute("""
                insert into webhook_deliveries
                       (id, endpoint_id, event_id, state, attempts, next_attempt_at, lease_until, created_at)
                values (?, ?, ?, 'PENDING', 1, now(), now() + interval '5 minutes', now())""", delivery, endpoint, event);
    }

    private static void execute(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }

    private static boolean isSomebodyWaiting(UUID endpoint) {
        return Database.current()
                        .count(
                                "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
                                        + " and query like '%webhook_%' and ?::uuid is not null",
                                endpoint)
                > 0;
    }

    @Test
    void a_delivery_in_flight_waits_for_the_deletion_of_its_endpoint_and_ends_without_a_trace() throws SQLException {
        deliveryOnItsWay();
        Attempt attempt = new Attempt(
                delivery,
                1,
                1,
                event,
                new Attempt.Content(new byte[0], List.of(), WebhookFormat.STANDARD, null),
                new Attempt.Target(endpoint, "http://127.0.0.1:1", "whsec_x", null, "v1"));
        AttemptOutcome outcome = new AttemptOutcome(Instant.now(), 5, 500, "no", "", Duration.ZERO);
        CompletableFuture<Void> finished;
        try (Connection deletion = Database.current().open()) {
            deletion.setAutoCommit(false);
            // As deleting an endpoint begins, and goes on once the outcome is being recorded.
            execute(deletion, "select id from webhook_endpoints where id = ? for update", endpoint);
            finished = finishAttempt.handle(attempt, outcome).subscribeAsCompletionStage();
            Awaitility.await("the outcome to wait").until(() -> isSomebodyWaiting(endpoint));
            execute(deletion, "delete from webhook_endpoints where id = ?", endpoint);
            deletion.commit();
        }
        assertThat(finished).succeedsWithin(Patience.LIMIT);
        assertThat(Database.current().count("webhook_deliveries where id = ?", delivery))
                .isZero();
        assertThat(Database.current().count("webhook_attempts where delivery_id = ?", delivery))
                .isZero();
        Database.current().execute("delete from webhook_events where id = ?", event);
    }
}
