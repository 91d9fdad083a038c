package dev.comptoir.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class DeletedEndpointReplayIT {

    @Inject
    RunReplay runReplay;

    private int step() {
        return runReplay.handle().await().atMost(Duration.ofSeconds(60));
    }

    private static void runningReplay(UUID endpoint) {
        Database.current().execute("""
                insert into webhook_endpoints
                       (id, url, description, events, secret, state, version, created_at, updated_at)
                values (?, 'http://127.0.0.1:1/hooks', '', '{order.*}', 'whsec_x', 'DISABLED', 1, now(), now())""", endpoint);
        Database.current().execute("""
                insert into webhook_replays
                       (id, endpoint_id, scope, types, events_from, events_to, state, reached_at, reached_id, created_at)
                values (gen_random_uuid(), ?, 'ALL', '{order.completed}', 'epoch', 'epoch', 'RUNNING', 'epoch',
                        '00000000-0000-0000-0000-000000000000', now())""", endpoint);
    }

    @Test
    void a_replay_to_an_endpoint_that_is_being_deleted_is_left_alone() throws SQLException {
        UUID endpoint = UUID.randomUUID();
        runningReplay(endpoint);
        try (Connection deletion = Database.current().open();
                PreparedStatement lock =
                        deletion.prepareStatement("select id from webhook_endpoints where id = ? for update")) {
            deletion.setAutoCommit(false);
            lock.setObject(1, endpoint);
            lock.execute();
            assertThat(step()).isZero();
            deletion.rollback();
        }
        // The program looks after replays by itself, too.
        Awaitility.await().until(() -> {
            step();
            return Database.current().count("webhook_replays where endpoint_id = ? and state = 'DONE'", endpoint) == 1;
        });
        Database.current().execute("delete from webhook_endpoints where id = ?", endpoint);
    }
}
