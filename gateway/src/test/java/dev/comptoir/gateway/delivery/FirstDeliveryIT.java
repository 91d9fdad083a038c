package dev.comptoir.gateway.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
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
class FirstDeliveryIT {

    @BeforeEach
    @AfterEach
    void nobodyListens() {
        Database.current().execute("delete from webhook_endpoints");
    }

    @Test
    @Proves("G-002")
    void the_first_event_after_the_answer_is_sent_once_the_owner_can_have_taken_in_the_secret() {
        try (Subscriber subscriber = new Subscriber();
                EventPublisher publisher = new EventPublisher()) {
            given().auth()
                    .oauth2(Keys.withScopes("webhooks:manage"))
                    .contentType("application/json")
                    .body(Map.of("url", subscriber.url("/ok-first"), "events", List.of("*")))
                    .post("/v1/webhook-endpoints")
                    .then()
                    .statusCode(201);
            UUID event = publisher.publish(
                    new OrderHeldV1(UUID.randomUUID(), 3, "1001", "STOCK_SHORTFALL", "wait", Instant.now()));

            Awaitility.await()
                    .until(() -> subscriber.on("/ok-first").stream()
                            .anyMatch(each -> each.headers().get("webhook-id").equals(event.toString())));
            assertThat(Database.current().count("""
                            webhook_attempts a
                            join webhook_deliveries d on d.id = a.delivery_id
                            join webhook_endpoints e on e.id = d.endpoint_id
                             where a.started_at < e.created_at + interval '500 milliseconds'""")).isZero();
        }
    }
}
