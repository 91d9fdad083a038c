package dev.comptoir.gateway.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.webhook.Audience;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class AudienceIT {

    @Inject
    Audience audience;

    @BeforeEach
    @AfterEach
    void nobodyListens() {
        Database.current().execute("delete from webhook_endpoints");
    }

    @Test
    void hears_of_an_endpoint_that_another_gateway_made() {
        Awaitility.await().until(() -> !isThere());

        Database.current().execute("""
                insert into webhook_endpoints (id, url, description, events, secret, state, version, created_at, updated_at)
                values (gen_random_uuid(), 'https://example.com', '', '{*}', 's', 'ENABLED', 1, now(), now())""");

        Awaitility.await().until(this::isThere);
    }

    @Test
    @Proves("G-002")
    void the_first_event_after_the_answer_reaches_the_first_endpoint() {
        try (Subscriber subscriber = new Subscriber();
                EventPublisher publisher = new EventPublisher()) {
            String key = Keys.withScopes("webhooks:manage");
            Map<String, Object> body = Map.of("url", subscriber.url("/ok-first"), "events", List.of("*"));
            Awaitility.await().until(() -> !isThere());

            given().auth()
                    .oauth2(key)
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/webhook-endpoints")
                    .then()
                    .statusCode(201);
            assertThat(isThere()).isTrue();
            UUID event = publisher.publish(
                    new OrderHeldV1(UUID.randomUUID(), 3, "1001", "STOCK_SHORTFALL", "wait", Instant.now()));

            Awaitility.await()
                    .until(() -> subscriber.on("/ok-first").stream()
                            .anyMatch(each -> each.headers().get("webhook-id").equals(event.toString())));
        }
    }

    private boolean isThere() {
        return audience.isThere().await().atMost(Duration.ofSeconds(5));
    }
}
