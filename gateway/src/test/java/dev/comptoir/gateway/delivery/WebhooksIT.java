package dev.comptoir.gateway.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class WebhooksIT {

    private static Subscriber subscriber;

    private String key;

    @BeforeAll
    static void listen() {
        subscriber = new Subscriber();
    }

    @AfterAll
    static void stop() {
        subscriber.close();
    }

    @BeforeEach
    void ownKey() {
        key = Keys.withScopes("webhooks:manage");
    }

    @AfterEach
    void nobodyListens() {
        subscriber.isDown(false);
        Database.current().execute("delete from webhook_endpoints");
    }

    private RequestSpecification request() {
        return given().auth().oauth2(key).contentType("application/json");
    }

    private JsonPath endpoint(String path, String... events) {
        return request()
                .body(Map.of("url", subscriber.url(path), "events", List.of(events)))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static UUID publishHeld(UUID orderId) {
        try (EventPublisher publisher = new EventPublisher()) {
            return publisher.publish(new OrderHeldV1(
                    orderId, 3, "1001", "STOCK_SHORTFALL", "wait", Instant.parse("2026-11-22T08:00:00Z")));
        }
    }

    private static Subscriber.Received awaitOne(String path) {
        return Awaitility.await(path)
                .until(() -> subscriber.on(path), all -> all.size() == 1)
                .getFirst();
    }

    private static void verify(String secret, Subscriber.Received received) {
        Map<String, List<String>> headers = new HashMap<>();
        received.headers().forEach(header -> headers.put(header.getKey(), List.of(header.getValue())));
        assertThatCode(() -> new Webhook(secret).verify(received.body(), HttpHeaders.of(headers, (_, _) -> true)))
                .doesNotThrowAnyException();
    }

    @Test
    @Proves("G-002")
    void a_status_change_is_sent_signed_so_that_a_foreign_library_verifies_it() {
        JsonPath endpoint = endpoint("/ok-signed", "order.*");
        UUID orderId = UUID.randomUUID();
        UUID eventId = publishHeld(orderId);
        Subscriber.Received received = awaitOne("/ok-signed");
        verify(endpoint.getString("secret"), received);
        JsonPath body = new JsonPath(received.body());
        assertThat(received.headers().get("webhook-id")).isEqualTo(eventId.toString());
        assertThat(body.getString("type")).isEqualTo("order.status.changed");
        assertThat(body.getString("id")).isEqualTo(eventId.toString());
        assertThat(body.getString("aggregateId")).isEqualTo(orderId.toString());
        assertThat(body.getLong("sequence")).isEqualTo(3);
        assertThat(body.getString("apiVersion")).isEqualTo("v1");
        assertThat(body.getString("data.orderNumber")).isEqualTo("1001");
        assertThat(body.getString("data.changed")).isEqualTo("hold");
        assertThat(body.getString("data.to")).isEqualTo("ON_HOLD");
        assertThat(body.getString("data.fact")).isEqualTo("orders.order-held.v1");
        assertThat(body.getString("data.details.reasonCode")).isEqualTo("STOCK_SHORTFALL");
    }

    @Test
    void an_event_delivered_twice_by_kafka_is_sent_once() {
        endpoint("/ok-once", "*");
        endpoint("/ok-mark", "order.fulfillmentStatus.changed");
        endpoint("/ok-mark", "order.status.changed");
        UUID id = UUID.randomUUID();
        UUID orderId = UUID.randomUUID();
        OrderShippedV1 shipped = shipped(orderId);
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(id, shipped);
            publisher.publish(id, shipped);
        }
        UUID after = publishHeld(orderId);
        for (String path : List.of("/ok-once", "/ok-mark")) {
            Awaitility.await(path)
                    .untilAsserted(() -> assertThat(subscriber.on(path))
                            .extracting(each -> each.headers().get("webhook-id"))
                            .containsExactlyInAnyOrder(id.toString(), after.toString()));
        }
    }

    @Test
    void an_endpoint_gets_only_what_it_subscribed_to() {
        endpoint("/ok-completed", "order.completed");
        endpoint("/ok-all", "*");
        publishHeld(UUID.randomUUID());
        awaitOne("/ok-all");
        assertThat(subscriber.on("/ok-completed")).isEmpty();
        assertThat(Database.current().count("webhook_deliveries")).isEqualTo(1);
    }

    @Test
    void a_failure_is_logged_and_tried_again_with_the_same_bytes_and_id() {
        subscriber.isDown(true);
        String id = endpoint("/ok-later", "*").getString("id");
        publishHeld(UUID.randomUUID());
        Awaitility.await().until(() -> Database.current().count("webhook_attempts where status = 500") >= 1);
        String delivery = request()
                .get("/v1/webhook-deliveries?state=PENDING&endpointId=" + id)
                .then()
                .statusCode(200)
                .body("items[0].lastStatus", equalTo(500))
                .extract()
                .path("items[0].id");
        subscriber.isDown(false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Database.current().count("webhook_deliveries where state = 'DELIVERED'") == 1);
        List<Subscriber.Received> all = subscriber.on("/ok-later");
        assertThat(all).hasSize(2);
        assertThat(all.get(1).body()).isEqualTo(all.get(0).body());
        assertThat(all.get(1).headers().get("webhook-id"))
                .isEqualTo(all.get(0).headers().get("webhook-id"));
        request()
                .get("/v1/webhook-deliveries/" + delivery)
                .then()
                .statusCode(200)
                .body("attempts.size()", equalTo(2))
                .body("attempts[0].status", equalTo(500))
                .body("attempts[0].response", equalTo("broken   here"))
                .body("attempts[1].status", equalTo(204))
                .body("body.type", equalTo("order.status.changed"));
    }

    @Test
    void an_endpoint_that_is_gone_is_switched_off() {
        String id = endpoint("/gone", "*").getString("id");
        publishHeld(UUID.randomUUID());
        Awaitility.await()
                .untilAsserted(() -> request()
                        .get("/v1/webhook-endpoints/" + id)
                        .then()
                        .body("state", equalTo("DISABLED"))
                        .body("disabledReason", equalTo("GONE")));
    }

    @Test
    void an_overloaded_endpoint_is_paused_as_long_as_it_asked() {
        endpoint("/busy", "*");
        publishHeld(UUID.randomUUID());
        Awaitility.await().until(() -> Database.current().count("webhook_attempts where status = 429") == 1);
        Awaitility.await()
                .until(() -> Database.current()
                                .count("webhook_deliveries where next_attempt_at >= now() + interval '119 minutes'")
                        == 1);
        assertThat(Database.current().count("webhook_endpoints where paused_until > now() + interval '50 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void a_redirect_is_a_failure_and_not_followed() {
        endpoint("/elsewhere", "*");
        publishHeld(UUID.randomUUID());
        Awaitility.await().until(() -> Database.current().count("webhook_attempts where status = 302") == 1);
        assertThat(subscriber.on("/ok")).isEmpty();
    }

    @Test
    void an_endpoint_that_hangs_does_not_hold_up_others_and_gets_four_at_a_time() {
        endpoint("/hangs", "*");
        endpoint("/ok-quick", "*");
        for (int i = 0; i < 8; i++) {
            publishHeld(UUID.randomUUID());
        }
        Awaitility.await().until(() -> subscriber.on("/ok-quick").size() == 8);
        assertThat(subscriber.on("/hangs")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void after_a_rotation_both_secrets_verify() {
        JsonPath endpoint = endpoint("/ok-rotated", "*");
        String fresh = request()
                .post("/v1/webhook-endpoints/" + endpoint.getString("id") + "/secret-rotations")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        publishHeld(UUID.randomUUID());
        Subscriber.Received received = awaitOne("/ok-rotated");
        verify(endpoint.getString("secret"), received);
        verify(fresh, received);
    }

    @Test
    void a_test_event_goes_out_and_can_be_replayed() {
        JsonPath endpoint = endpoint("/ok-test", "order.completed");
        String delivery = request()
                .post("/v1/webhook-endpoints/" + endpoint.getString("id") + "/test")
                .then()
                .statusCode(202)
                .body("eventType", equalTo("webhook.test"))
                .extract()
                .path("id");
        verify(endpoint.getString("secret"), awaitOne("/ok-test"));
        request().post("/v1/webhook-deliveries/" + delivery + "/replay").then().statusCode(202);
        Awaitility.await().until(() -> subscriber.on("/ok-test").size() == 2);
    }

    @Test
    void a_replay_does_not_wait_for_a_try_that_is_still_under_way() {
        String id = endpoint("/hangs-replayed", "order.completed").getString("id");
        String delivery = request()
                .post("/v1/webhook-endpoints/" + id + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        awaitOne("/hangs-replayed");
        request().post("/v1/webhook-deliveries/" + delivery + "/replay").then().statusCode(202);
        Awaitility.await().until(() -> subscriber.on("/hangs-replayed").size() == 2);
    }

    @Test
    void null_clears_the_note_of_an_endpoint_and_nothing_else() {
        String id = request()
                .body(Map.of("url", subscriber.url("/ok-note"), "events", List.of("*"), "description", "A note"))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .body("description", equalTo("A note"))
                .extract()
                .path("id");
        patch(id, "{\"description\":null}").statusCode(200).body("description", nullValue());
        for (String field : List.of("url", "events", "state")) {
            patch(id, "{\"" + field + "\":null}")
                    .statusCode(400)
                    .body("code", equalTo("invalid-request"))
                    .body("errors[0].pointer", equalTo("/" + field));
        }
        patch(id, "{\"state\":\"DISABLED\"}")
                .statusCode(200)
                .body("state", equalTo("DISABLED"))
                .body("url", equalTo(subscriber.url("/ok-note")))
                .body("secret", nullValue());
        patch(id, "{\"url\":\"ftp://x.example\"}").statusCode(422).body("code", equalTo("invalid-webhook-url"));
    }

    private ValidatableResponse patch(String id, String body) {
        return request()
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(body)
                .patch("/v1/webhook-endpoints/" + id)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"ftp://x.example\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"https://u:p@x.example\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"https://x.example:99999\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"not an address\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"https://x.example\",\"events\":[\"order.complete\"]}|422|unknown-event-type",
                "{\"url\":\"https://x.example\",\"events\":[]}|400|invalid-request",
                "{\"events\":[\"*\"]}|400|invalid-request"
            })
    void an_endpoint_that_makes_no_sense_is_not_made(String body, int status, String code) {
        request()
                .body(body)
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void fields_a_filter_and_a_part_of_data_narrow_what_is_sent_now_and_replayed() {
        UUID wanted = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        JsonPath endpoint = request()
                .body("""
                        {"url":"%s","events":["order.*"],"triggerFields":["hold"],
                         "filter":[{"field":"orderId","in":["%s"]}],"fields":["to","details.reasonCode"]}""".formatted(subscriber.url("/ok-narrow"), wanted))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .body("filter[0].field", equalTo("orderId"))
                .body("triggerFields", equalTo(List.of("hold")))
                .extract()
                .jsonPath();
        endpoint("/ok-wide", "order.*");
        publishHeld(other);
        publishHeld(wanted);
        awaitAll("/ok-wide", 2);
        Subscriber.Received received = awaitOne("/ok-narrow");
        verify(endpoint.getString("secret"), received);
        JsonPath body = new JsonPath(received.body());
        assertThat(body.getMap("data"))
                .isEqualTo(Map.of("to", "ON_HOLD", "details", Map.of("reasonCode", "STOCK_SHORTFALL")));
        assertThat(body.getString("aggregateId")).isEqualTo(wanted.toString());
        awaitOnlyDelivered(endpoint);
        request()
                .body(Map.of("endpointId", endpoint.getString("id"), "scope", "ALL"))
                .post("/v1/webhook-replays")
                .then()
                .statusCode(202);
        List<Subscriber.Received> both = awaitAll("/ok-narrow", 2);
        assertThat(both).extracting(Subscriber.Received::body).containsOnly(received.body());
        awaitOnlyDelivered(endpoint);
    }

    @Test
    void a_field_of_which_no_event_tells_a_change_is_refused() {
        request()
                .body(Map.of("url", subscriber.url("/ok"), "events", List.of("*"), "triggerFields", List.of("colour")))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-trigger-field"))
                .body("errors[0].pointer", equalTo("/triggerFields"));
    }

    private static List<Subscriber.Received> awaitAll(String path, int count) {
        return Awaitility.await(path).until(() -> subscriber.on(path), all -> all.size() == count);
    }

    private void awaitOnlyDelivered(JsonPath endpoint) {
        Awaitility.await()
                .until(
                        () -> request()
                                .get("/v1/webhook-deliveries?endpointId=" + endpoint.getString("id"))
                                .jsonPath()
                                .getList("items.state"),
                        states -> states.equals(List.of("DELIVERED")));
    }

    private static OrderShippedV1 shipped(UUID order) {
        Instant now = Instant.now();
        UUID parcel = UUID.randomUUID();
        return new OrderShippedV1(
                order, 4, "2", parcel, "S-1", "DHL", "T1", null, "PENDING", "SHIPPED", now, null, null);
    }
}
