package dev.comptoir.gateway.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Subscriber;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class EndpointBackoffIT {

    private final Subscriber subscriber = new Subscriber();
    private final Subscriber other = new Subscriber();
    private final EventPublisher publisher = new EventPublisher();

    private String key;

    @BeforeEach
    void ownKey() {
        key = Keys.withScopes("webhooks:manage");
    }

    @AfterEach
    void nobodyListens() {
        Database.current().execute("delete from webhook_endpoints");
        publisher.close();
        subscriber.close();
        other.close();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(key).contentType("application/json");
    }

    private UUID endpoint(String url) {
        String id = request()
                .body(Map.of("url", url, "events", List.of("*")))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private ValidatableResponse view(UUID endpoint) {
        return request().get("/v1/webhook-endpoints/" + endpoint).then().statusCode(200);
    }

    private Instant changedAt(UUID endpoint) {
        return Instant.parse(view(endpoint).extract().path("updatedAt"));
    }

    private UUID publishHeld() {
        return publisher.publish(
                new OrderHeldV1(UUID.randomUUID(), 3, "1001", "STOCK_SHORTFALL", "wait", Instant.now()));
    }

    private static void hasFailedForAnHour(UUID endpoint) {
        Database.current()
                .execute(
                        "update webhook_endpoints set failing_since = now() - interval '1 hour' where id = ?",
                        endpoint);
    }

    private static long deliveries(UUID endpoint, String condition) {
        return Database.current().count("webhook_deliveries where endpoint_id = ? and " + condition, endpoint);
    }

    @Test
    void an_endpoint_that_is_down_is_left_alone_and_gets_everything_when_it_works_again() {
        UUID down = endpoint(subscriber.url("/ok-down"));
        Instant made = changedAt(down);
        subscriber.isDown(true);
        hasFailedForAnHour(down);
        publishHeld();
        Awaitility.await().until(() -> deliveries(down, "state = 'PENDING' and last_status = 500") == 1);
        Instant until = Instant.parse(view(down).extract().path("pausedUntil"));
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(200), Instant.now().plus(Duration.ofMinutes(5)));
        Instant paused = changedAt(down);
        assertThat(paused).isAfter(made);

        endpoint(other.url("/ok-up"));
        for (int i = 0; i < 3; i++) {
            publishHeld();
        }
        // Both endpoints are looked at in one statement: whatever was to be sent to the one is on its way by now.
        Awaitility.await().until(() -> other.on("/ok-up").size() == 3);
        assertThat(deliveries(down, "state = 'PENDING' and attempts = 0")).isEqualTo(3);
        assertThat(subscriber.on("/ok-down")).hasSize(1);

        subscriber.isDown(false);
        Database.current().execute("update webhook_deliveries set next_attempt_at = now() where state = 'PENDING'");
        Database.current().execute("update webhook_endpoints set paused_until = now() - interval '1 second'");
        Awaitility.await().until(() -> deliveries(down, "state = 'DELIVERED'") == 4);
        view(down).body("failingSince", nullValue()).body("pausedUntil", nullValue());
        assertThat(changedAt(down)).isAfter(paused);
    }

    @Test
    void after_a_success_a_failure_is_the_first_again_and_brings_no_pause() {
        UUID endpoint = endpoint(subscriber.url("/ok-again"));
        hasFailedForAnHour(endpoint);
        publishHeld();
        Awaitility.await().until(() -> deliveries(endpoint, "state = 'DELIVERED'") == 1);
        view(endpoint).body("failingSince", nullValue());
        Instant worked = changedAt(endpoint);

        subscriber.isDown(true);
        publishHeld();
        Awaitility.await().until(() -> deliveries(endpoint, "last_status = 500") == 1);
        view(endpoint).body("pausedUntil", nullValue());
        assertThat(changedAt(endpoint)).isAfter(worked);
    }

    @Test
    void another_address_is_tried_at_once() {
        UUID endpoint = endpoint(subscriber.url("/fails-moving"));
        hasFailedForAnHour(endpoint);
        publishHeld();
        Awaitility.await().until(() -> deliveries(endpoint, "last_status = 500") == 1);
        request()
                .body(Map.of("url", subscriber.url("/ok-moved")))
                .patch("/v1/webhook-endpoints/" + endpoint)
                .then()
                .statusCode(200)
                .body("failingSince", nullValue())
                .body("pausedUntil", nullValue());
        String next = publishHeld().toString();
        // The one that failed may be tried there before.
        Awaitility.await()
                .until(() -> subscriber.on("/ok-moved").stream()
                        .anyMatch(each -> each.headers().get("webhook-id").equals(next)));
    }
}
