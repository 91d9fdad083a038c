package dev.comptoir.gateway.delivery;

import static dev.comptoir.gateway.delivery.Webhooks.publishHeld;
import static dev.comptoir.gateway.delivery.Webhooks.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class WebhooksIT {

    private final Webhooks webhooks = new Webhooks();

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    @Proves("G-002")
    void a_status_change_is_sent_signed_so_that_a_foreign_library_verifies_it() {
        JsonPath endpoint = webhooks.endpoint("/ok-signed", "order.*");
        UUID orderId = UUID.randomUUID();
        UUID eventId = publishHeld(orderId);
        Subscriber.Received received = webhooks.awaitOne("/ok-signed");
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
        webhooks.endpoint("/ok-once", "*");
        webhooks.endpoint("/ok-mark", "order.fulfillmentStatus.changed");
        webhooks.endpoint("/ok-mark", "order.status.changed");
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
                    .untilAsserted(() -> assertThat(webhooks.on(path))
                            .extracting(each -> each.headers().get("webhook-id"))
                            .containsExactlyInAnyOrder(id.toString(), after.toString()));
        }
    }

    @Test
    void an_endpoint_gets_only_what_it_subscribed_to() {
        webhooks.endpoint("/ok-completed", "order.completed");
        webhooks.endpoint("/ok-all", "*");
        publishHeld(UUID.randomUUID());
        webhooks.awaitOne("/ok-all");
        assertThat(webhooks.on("/ok-completed")).isEmpty();
        assertThat(Database.current().count("webhook_deliveries")).isEqualTo(1);
    }

    @Test
    void a_failure_is_logged_and_tried_again_with_the_same_bytes_and_id() {
        webhooks.isDown(true);
        String id = webhooks.endpoint("/ok-later", "*").getString("id");
        publishHeld(UUID.randomUUID());
        Awaitility.await().until(() -> Database.current().count("webhook_attempts where status = 500") >= 1);
        String delivery = webhooks.request()
                .get("/v1/webhook-deliveries?state=PENDING&endpointId=" + id)
                .then()
                .statusCode(200)
                .body("items[0].lastStatus", equalTo(500))
                .extract()
                .path("items[0].id");
        webhooks.isDown(false);
        Awaitility.await().until(() -> Database.current().count("webhook_deliveries where state = 'DELIVERED'") == 1);
        // It may have failed twice until it was up again.
        List<Subscriber.Received> all = webhooks.on("/ok-later");
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        assertThat(all)
                .extracting(Subscriber.Received::body)
                .containsOnly(all.getFirst().body());
        assertThat(all)
                .extracting(each -> each.headers().get("webhook-id"))
                .containsOnly(all.getFirst().headers().get("webhook-id"));
        webhooks.request()
                .get("/v1/webhook-deliveries/" + delivery)
                .then()
                .statusCode(200)
                .body("attempts.size()", equalTo(all.size()))
                .body("attempts[0].status", equalTo(500))
                .body("attempts[0].response", equalTo("broken   here"))
                .body("attempts[-1].status", equalTo(204))
                .body("body.type", equalTo("order.status.changed"));
    }

    @Test
    void an_endpoint_that_is_gone_is_switched_off() {
        String id = webhooks.endpoint("/gone", "*").getString("id");
        publishHeld(UUID.randomUUID());
        Awaitility.await()
                .untilAsserted(() -> webhooks.request()
                        .get("/v1/webhook-endpoints/" + id)
                        .then()
                        .body("state", equalTo("DISABLED"))
                        .body("disabledReason", equalTo("GONE")));
    }

    @Test
    void an_overloaded_endpoint_is_paused_as_long_as_it_asked() {
        webhooks.endpoint("/busy", "*");
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
        webhooks.endpoint("/elsewhere", "*");
        publishHeld(UUID.randomUUID());
        Awaitility.await().until(() -> Database.current().count("webhook_attempts where status = 302") == 1);
        assertThat(webhooks.on("/ok")).isEmpty();
    }

    @Test
    void an_endpoint_that_hangs_does_not_hold_up_others_and_gets_four_at_a_time() {
        webhooks.endpoint("/hangs", "*");
        webhooks.endpoint("/ok-quick", "*");
        for (int i = 0; i < 8; i++) {
            publishHeld(UUID.randomUUID());
        }
        Awaitility.await().until(() -> webhooks.on("/ok-quick").size() == 8);
        assertThat(webhooks.on("/hangs")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void after_a_rotation_both_secrets_verify() {
        JsonPath endpoint = webhooks.endpoint("/ok-rotated", "*");
        String fresh = webhooks.request()
                .post("/v1/webhook-endpoints/" + endpoint.getString("id") + "/secret-rotations")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        publishHeld(UUID.randomUUID());
        Subscriber.Received received = webhooks.awaitOne("/ok-rotated");
        verify(endpoint.getString("secret"), received);
        verify(fresh, received);
    }

    @Test
    void a_test_event_goes_out_and_can_be_replayed() {
        JsonPath endpoint = webhooks.endpoint("/ok-test", "order.completed");
        String delivery = webhooks.request()
                .post("/v1/webhook-endpoints/" + endpoint.getString("id") + "/test")
                .then()
                .statusCode(202)
                .body("eventType", equalTo("webhook.test"))
                .extract()
                .path("id");
        verify(endpoint.getString("secret"), webhooks.awaitOne("/ok-test"));
        webhooks.request()
                .post("/v1/webhook-deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202);
        Awaitility.await().until(() -> webhooks.on("/ok-test").size() == 2);
    }

    @Test
    void a_replay_does_not_wait_for_a_try_that_is_still_under_way() {
        String id = webhooks.endpoint("/hangs-replayed", "order.completed").getString("id");
        String delivery = webhooks.request()
                .post("/v1/webhook-endpoints/" + id + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        webhooks.awaitOne("/hangs-replayed");
        webhooks.request()
                .post("/v1/webhook-deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202);
        Awaitility.await().until(() -> webhooks.on("/hangs-replayed").size() == 2);
    }

    @Test
    void fields_a_filter_and_a_part_of_data_narrow_what_is_sent_now_and_replayed() {
        UUID wanted = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        JsonPath endpoint = webhooks.create("""
                        {"url":"%s","events":["order.*"],"triggerFields":["hold"],
                         "filter":[{"field":"orderId","in":["%s"]}],"fields":["to","details.reasonCode"]}""".formatted(webhooks.url("/ok-narrow"), wanted))
                .statusCode(201)
                .body("filter[0].field", equalTo("orderId"))
                .body("triggerFields", equalTo(List.of("hold")))
                .extract()
                .jsonPath();
        webhooks.endpoint("/ok-wide", "order.*");
        publishHeld(other);
        publishHeld(wanted);
        webhooks.awaitAll("/ok-wide", 2);
        Subscriber.Received received = webhooks.awaitOne("/ok-narrow");
        verify(endpoint.getString("secret"), received);
        JsonPath body = new JsonPath(received.body());
        assertThat(body.getMap("data"))
                .isEqualTo(Map.of("to", "ON_HOLD", "details", Map.of("reasonCode", "STOCK_SHORTFALL")));
        assertThat(body.getString("aggregateId")).isEqualTo(wanted.toString());
        webhooks.awaitOnlyDelivered(endpoint.getString("id"));
        webhooks.replay(endpoint.getString("id")).statusCode(202);
        List<Subscriber.Received> both = webhooks.awaitAll("/ok-narrow", 2);
        assertThat(both).extracting(Subscriber.Received::body).containsOnly(received.body());
        webhooks.awaitOnlyDelivered(endpoint.getString("id"));
    }

    private static OrderShippedV1 shipped(UUID order) {
        Instant now = Instant.now();
        UUID parcel = UUID.randomUUID();
        return new OrderShippedV1(
                order, 4, "2", parcel, "S-1", "DHL", "T1", null, "PENDING", "SHIPPED", now, null, null);
    }
}
