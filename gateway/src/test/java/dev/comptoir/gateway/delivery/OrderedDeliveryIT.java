package dev.comptoir.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class OrderedDeliveryIT {

    private static final int ENDPOINTS = 50;

    private final Webhooks webhooks = new Webhooks();
    private final EventPublisher publisher = new EventPublisher();

    @AfterEach
    void close() {
        publisher.close();
        webhooks.close();
    }

    private String endpoint(String path, boolean ordered) {
        return webhooks.create(Map.of("url", webhooks.url(path), "events", List.of("order.*"), "ordered", ordered))
                .statusCode(201)
                .body("ordered", equalTo(ordered))
                .extract()
                .path("id");
    }

    private UUID publish(UUID order, long version) {
        return publisher.publish(new OrderHeldV1(order, version, "1001", "FRAUD", "wait", Instant.now()));
    }

    private List<Long> sequences(String path, UUID order) {
        return webhooks.on(path).stream()
                .map(each -> new JsonPath(each.body()))
                .filter(body -> body.getString("aggregateId").equals(order.toString()))
                .map(body -> body.getLong("sequence"))
                .toList();
    }

    @Test
    void an_ordered_endpoint_gets_an_event_only_after_the_one_before_of_its_aggregate() {
        UUID ordered = UUID.fromString(endpoint("/ok-ordered", true));
        endpoint("/ok-as-it-comes", false);
        UUID order = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        webhooks.isDown(true);
        for (long version = 1; version <= 3; version++) {
            publish(order, version);
        }
        publish(other, 1);
        // All that may leave has been tried: of the order the first alone, of the other order and to the other endpoint
        // all.
        Awaitility.await().untilAsserted(() -> {
            assertThat(sequences("/ok-ordered", order)).isNotEmpty();
            assertThat(sequences("/ok-ordered", other)).isNotEmpty();
            assertThat(sequences("/ok-as-it-comes", order)).contains(1L, 2L, 3L);
        });
        assertThat(sequences("/ok-ordered", order)).containsOnly(1L);
        Awaitility.await()
                .until(() -> Database.current()
                                .count("webhook_deliveries where endpoint_id = ? and last_status = 500", ordered)
                        == 2);
        webhooks.isDown(false);
        // The next try is due in five seconds, which are not what this is about.
        Database.current()
                .execute(
                        "update webhook_deliveries set next_attempt_at = now() where state = 'PENDING' and last_status = 500");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sequences("/ok-ordered", order)).endsWith(1L, 2L, 3L));
        assertThat(sequences("/ok-ordered", order).stream().distinct()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whether_an_endpoint_is_ordered_can_be_changed() {
        String id = endpoint("/ok-changed", false);
        webhooks.patch(id, "{\"ordered\":true}").statusCode(200).body("ordered", equalTo(true));
        webhooks.patch(id, "{\"description\":\"x\"}").statusCode(200).body("ordered", equalTo(true));
        webhooks.patch(id, "{\"ordered\":null}").statusCode(400).body("errors[0].pointer", equalTo("/ordered"));
    }

    @Test
    void one_dead_endpoint_among_fifty_holds_up_none_of_the_others() {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        for (int i = 0; i < ENDPOINTS; i++) {
            String path = i == 0 ? "/hangs-dead" : "/ok-" + i;
            Database.current().execute("""
                    insert into webhook_endpoints
                           (id, url, description, events, secret, state, version, created_at, updated_at)
                    values (gen_random_uuid(), ?, '', '{order.*}', ?, 'ENABLED', 1, now() - interval '1 day', now())""", webhooks.url(path), secret);
        }
        UUID order = UUID.randomUUID();
        for (long version = 1; version <= 10; version++) {
            publish(order, version);
        }
        // The dead one is given up only much later.
        Awaitility.await()
                .until(() -> IntStream.range(1, ENDPOINTS)
                        .allMatch(i -> webhooks.on("/ok-" + i).size() == 10));
        assertThat(webhooks.on("/hangs-dead")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void the_log_is_searched_by_event_type_aggregate_event_and_time() {
        String endpoint = endpoint("/ok-log", false);
        UUID order = UUID.randomUUID();
        UUID event = publish(order, 2);
        publish(UUID.randomUUID(), 2);
        Awaitility.await().until(() -> webhooks.on("/ok-log").size() == 2);
        found("aggregateId=" + order, 1).body("items[0].eventId", equalTo(event.toString()));
        found("eventId=" + event, 1).body("items[0].aggregateId", equalTo(order.toString()));
        found("eventType=order.status.changed&endpointId=" + endpoint, 2);
        found("eventType=order.completed&endpointId=" + endpoint, 0);
        found("endpointId=" + endpoint + "&createdFrom=2026-01-01T00:00:00Z&createdTo=2999-01-01T00:00:00Z", 2);
        found("endpointId=" + endpoint + "&createdTo=2026-01-01T00:00:00Z", 0);
        webhooks.request()
                .get("/v1/webhook-deliveries?createdFrom=2026-02-01T00:00:00Z&createdTo=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"));
    }

    private ValidatableResponse found(String query, int count) {
        return webhooks.request()
                .get("/v1/webhook-deliveries?" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }
}
