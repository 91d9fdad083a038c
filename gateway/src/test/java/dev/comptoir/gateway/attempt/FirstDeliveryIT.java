package dev.comptoir.gateway.attempt;

import static io.restassured.RestAssured.given;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Subscriber;
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
    void the_first_event_after_the_answer_reaches_the_first_endpoint() {
        try (Subscriber subscriber = new Subscriber();
                EventPublisher publisher = new EventPublisher()) {
            register(subscriber);
            UUID event = publisher.publish(held());

            Awaitility.await()
                    .until(() -> subscriber.on("/ok-first").stream()
                            .anyMatch(each -> each.headers().get("webhook-id").equals(event.toString())));
        }
    }

    @Test
    void nothing_is_sent_before_the_owner_can_have_taken_in_the_secret() {
        try (Subscriber subscriber = new Subscriber();
                EventPublisher publisher = new EventPublisher()) {
            register(subscriber);
            Database.current().execute("update webhook_endpoints set created_at = created_at + interval '1 hour'");
            UUID event = publisher.publish(held());

            Awaitility.await().until(() -> Database.current().count("""
                                    webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
                                     where d.event_id = ? and d.state = 'PENDING'
                                       and d.next_attempt_at = e.created_at + interval '0.5 seconds'""", event) == 1);
        }
    }

    private static void register(Subscriber subscriber) {
        given().auth()
                .oauth2(Keys.withScopes("webhooks:manage"))
                .contentType("application/json")
                .body(Map.of("url", subscriber.url("/ok-first"), "events", List.of("*")))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201);
    }

    private static OrderHeldV1 held() {
        return new OrderHeldV1(UUID.randomUUID(), 3, "1001", "STOCK_SHORTFALL", "wait", Instant.now());
    }
}
