package dev.comptoir.gateway.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.kernel.Event;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
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

/** Webhook endpoints of one test, and what arrives at them. */
public final class Webhooks implements AutoCloseable {

    private final Subscriber subscriber = new Subscriber();

    public RequestSpecification request() {
        return given().auth().oauth2(Keys.shared("webhooks:manage")).contentType("application/json");
    }

    public ValidatableResponse create(Map<String, ?> body) {
        return create((Object) body);
    }

    public ValidatableResponse create(String body) {
        return create((Object) body);
    }

    private ValidatableResponse create(Object body) {
        return request().body(body).post("/v1/webhook-endpoints").then();
    }

    public JsonPath endpoint(String path, String... events) {
        return create(Map.of("url", url(path), "events", List.of(events)))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse patch(String id, String body) {
        return request()
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(body)
                .patch("/v1/webhook-endpoints/" + id)
                .then();
    }

    public ValidatableResponse replay(String endpoint) {
        return request()
                .body(Map.of("endpointId", endpoint, "scope", "ALL"))
                .post("/v1/webhook-replays")
                .then();
    }

    public ValidatableResponse deliveries(String endpoint) {
        return request()
                .get("/v1/webhook-deliveries?endpointId=" + endpoint)
                .then()
                .statusCode(200);
    }

    /** Waits until all that there is for an endpoint is one delivery, which has arrived. */
    public void awaitOnlyDelivered(String endpoint) {
        Awaitility.await()
                .until(
                        () -> deliveries(endpoint).extract().jsonPath().getList("items.state"),
                        states -> states.equals(List.of("DELIVERED")));
    }

    public String url(String path) {
        return subscriber.url(path);
    }

    public void isDown(boolean down) {
        subscriber.isDown(down);
    }

    public List<Subscriber.Received> on(String path) {
        return subscriber.on(path);
    }

    public Subscriber.Received awaitOne(String path) {
        return awaitAll(path, 1).getFirst();
    }

    public List<Subscriber.Received> awaitAll(String path, int count) {
        return Awaitility.await(path)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> subscriber.on(path), all -> all.size() == count);
    }

    /** As a library of somebody else checks it. */
    public static void verify(String secret, Subscriber.Received received) {
        Map<String, List<String>> headers = new HashMap<>();
        received.headers().forEach(header -> headers.put(header.getKey(), List.of(header.getValue())));
        assertThatCode(() -> new Webhook(secret).verify(received.body(), HttpHeaders.of(headers, (_, _) -> true)))
                .doesNotThrowAnyException();
    }

    public static OrderHeldV1 held(UUID order) {
        return new OrderHeldV1(order, 3, "1001", "STOCK_SHORTFALL", "wait", Instant.parse("2026-11-22T08:00:00Z"));
    }

    public static UUID publishHeld(UUID order) {
        return publish(held(order)).getFirst();
    }

    public static List<UUID> publish(Event... facts) {
        try (EventPublisher publisher = new EventPublisher()) {
            return publisher.publishAll(List.of(facts));
        }
    }

    @Override
    public void close() {
        Database.current().execute("delete from webhook_endpoints");
        subscriber.close();
    }
}
