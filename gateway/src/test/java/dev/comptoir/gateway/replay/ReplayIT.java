package dev.comptoir.gateway.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Webhooks;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class ReplayIT {

    private static final String RUNNING = """
            insert into webhook_replays
                   (id, endpoint_id, scope, types, events_from, events_to, state, reached_at, reached_id, created_at)
            select gen_random_uuid(), id, 'ALL', '{}', now(), now(), 'RUNNING', now(), id, now()
              from webhook_endpoints where id = '%s'::uuid""";

    private final Webhooks webhooks = new Webhooks();
    private final EventPublisher publisher = new EventPublisher();
    private Instant start;

    @BeforeEach
    void begin() {
        start = Instant.now();
    }

    @AfterEach
    void close() {
        publisher.close();
        webhooks.close();
    }

    private String endpoint(String path) {
        return webhooks.endpoint(path, "order.*").getString("id");
    }

    private List<UUID> publish(int count) {
        UUID order = UUID.randomUUID();
        List<UUID> ids = publisher.publishAll(LongStream.rangeClosed(1, count)
                .mapToObj(version -> new OrderHeldV1(order, version, "1001", "FRAUD", "wait", Instant.now()))
                .toList());
        Awaitility.await()
                .until(() ->
                        Database.current().count("webhook_events where id = any(?)", (Object) ids.toArray(UUID[]::new))
                                == count);
        return ids;
    }

    private ValidatableResponse replay(String body) {
        return webhooks.request().body(body).post("/v1/webhook-replays").then();
    }

    private String begin(String endpoint, String scope) {
        return replay("{\"endpointId\":\"%s\",\"scope\":\"%s\",\"from\":\"%s\"}".formatted(endpoint, scope, start))
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .path("id");
    }

    private JsonPath awaitDone(String replay) {
        return Awaitility.await()
                .until(
                        () -> webhooks.request()
                                .get("/v1/webhook-replays/" + replay)
                                .jsonPath(),
                        found -> found.getString("state").equals("DONE"));
    }

    private List<String> arrivedAt(String path) {
        return webhooks.on(path).stream()
                .map(each -> each.headers().get("webhook-id"))
                .toList();
    }

    @Test
    void an_endpoint_that_is_new_gets_what_happened_before_it_was_there() {
        List<UUID> ids = publish(1_200);
        String endpoint = endpoint("/ok-late");
        JsonPath done = awaitDone(begin(endpoint, "ALL"));
        assertThat(done.getLong("replayed")).isEqualTo(1_200);
        assertThat(done.getString("reachedAt")).isEqualTo(done.getString("to"));
        assertThat(Database.current().count("webhook_deliveries where endpoint_id = ?::uuid", endpoint))
                .isEqualTo(1_200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> arrivedAt("/ok-late").contains(ids.getLast().toString()));
    }

    @Test
    void only_what_failed_is_sent_again_and_under_the_same_id() {
        String endpoint = endpoint("/ok-failed");
        List<UUID> ids = publish(3);
        Awaitility.await().until(() -> Database.current().count("webhook_deliveries where state = 'DELIVERED'") == 3);
        Database.current().execute("update webhook_deliveries set state = 'FAILED' where event_id = ?", ids.get(1));
        assertThat(awaitDone(begin(endpoint, "FAILED")).getLong("replayed")).isEqualTo(1);
        Awaitility.await().until(() -> webhooks.on("/ok-failed").size() == 4);
        assertThat(arrivedAt("/ok-failed").getLast()).isEqualTo(ids.get(1).toString());
        assertThat(awaitDone(begin(endpoint, "ALL")).getLong("replayed")).isEqualTo(3);
        Awaitility.await().until(() -> webhooks.on("/ok-failed").size() == 7);
        webhooks.request()
                .get("/v1/webhook-replays?endpointId=" + endpoint)
                .then()
                .body("items.size()", equalTo(2));
    }

    /** The program, which would end it, does not get at it. */
    private static void lockRunning(Connection worker, Statement statement, String endpoint) throws SQLException {
        worker.setAutoCommit(false);
        Awaitility.await().until(() -> {
            statement.execute(RUNNING.formatted(endpoint));
            worker.commit();
            return statement.executeUpdate("update webhook_replays set state = 'RUNNING' where state = 'RUNNING'"
                            + " and endpoint_id = '" + endpoint + "'")
                    == 1;
        });
    }

    @Test
    void what_cannot_be_replayed_is_refused() throws SQLException {
        String endpoint = endpoint("/ok-refused");
        replay("{\"endpointId\":\"%s\",\"scope\":\"ALL\"}".formatted(UUID.randomUUID()))
                .statusCode(404)
                .body("code", equalTo("webhook-endpoint-not-found"));
        replay("{\"endpointId\":\"%s\",\"scope\":\"ALL\",\"events\":[\"invoice.issued\"]}".formatted(endpoint))
                .statusCode(422)
                .body("code", equalTo("events-not-subscribed"));
        replay("{\"endpointId\":\"%s\"}".formatted(endpoint)).statusCode(400);
        try (Connection worker = Database.current().open();
                Statement statement = worker.createStatement()) {
            lockRunning(worker, statement, endpoint);
            replay("{\"endpointId\":\"%s\",\"scope\":\"ALL\"}".formatted(endpoint))
                    .statusCode(409)
                    .body("code", equalTo("webhook-replay-running"));
            worker.rollback();
        }
        webhooks.request()
                .get("/v1/webhook-replays/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("webhook-replay-not-found"));
        given().auth()
                .oauth2(Keys.shared("events:read"))
                .get("/v1/webhook-replays")
                .then()
                .statusCode(403);
    }
}
