package dev.comptoir.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Subscriber;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class FeedIT {

    private final EventPublisher publisher = new EventPublisher();
    private String start;

    @BeforeEach
    void begin() {
        start = latest();
    }

    @AfterEach
    void close() {
        publisher.close();
        Database.current().execute("delete from webhook_endpoints");
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Keys.shared("events:read"));
    }

    private static String latest() {
        return reader().get("/v1/events?after=latest")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
    }

    private static JsonPath page(String query) {
        return reader().get("/v1/events?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private OrderHeldV1 held(UUID order, long version) {
        return new OrderHeldV1(order, version, "1001", "FRAUD", "wait", Instant.parse("2026-11-22T08:00:00Z"));
    }

    private OrderResumedV1 resumed(UUID order, long version) {
        return new OrderResumedV1(order, version, "1001", Instant.parse("2026-11-22T09:00:00Z"));
    }

    private static void awaitRecorded(UUID... events) {
        Awaitility.await()
                .until(() ->
                        Database.current().count("webhook_events where id = any(?)", (Object) events) == events.length);
    }

    @Test
    void an_event_reads_as_the_webhook_of_it_did() {
        try (Subscriber subscriber = new Subscriber()) {
            given().auth()
                    .oauth2(Keys.shared("webhooks:manage"))
                    .contentType("application/json")
                    .body(Map.of("url", subscriber.url("/ok-feed"), "events", List.of("order.*")))
                    .post("/v1/webhook-endpoints")
                    .then()
                    .statusCode(201);
            UUID id = publisher.publish(held(UUID.randomUUID(), 3));
            awaitRecorded(id);
            String answer =
                    reader().get("/v1/events?after=" + start).then().extract().asString();
            Awaitility.await().until(() -> subscriber.on("/ok-feed").size() == 1);
            Subscriber.Received webhook = subscriber.on("/ok-feed").getFirst();
            assertThat(webhook.headers().get("webhook-id")).isEqualTo(id.toString());
            assertThat(answer).contains("[" + webhook.body() + "]");
        }
    }

    @Test
    void a_page_holds_no_more_than_two_megabytes_and_goes_on() {
        int events = 40;
        Database.current().execute("""
                insert into webhook_events (id, type, aggregate_id, sequence, body, occurred_at, created_at, position)
                select gen_random_uuid(), 'product.created', 'wide', n,
                       convert_to(format('{"id":"%s","type":"product.created","apiVersion":"v1","sequence":%s,'
                           '"aggregateId":"wide","timestamp":"2026-11-22T08:00:00Z","data":{"description":"%s"}}',
                           gen_random_uuid(), n, repeat('x', 150000)), 'UTF8'), now(), now(),
                       nextval('event_feed') from generate_series(1, ?) n""", events);
        List<Integer> read = new ArrayList<>();
        String cursor = start;
        boolean hasMore = true;
        while (hasMore) {
            JsonPath page = page("limit=500&aggregate=wide&after=" + cursor);
            List<Integer> items = page.getList("items.sequence", Integer.class);
            assertThat(items).hasSizeBetween(1, FeedStore.MOST_BYTES / 150_000 + 1);
            read.addAll(items);
            cursor = page.getString("nextCursor");
            hasMore = page.getBoolean("hasMore");
        }
        assertThat(read).isEqualTo(IntStream.rangeClosed(1, events).boxed().toList());
        assertThat(page("limit=500&types=product.created&after=" + start).getList("items"))
                .hasSizeLessThan(events);
        Database.current().execute("delete from webhook_events where aggregate_id = 'wide'");
    }

    @Test
    void events_nobody_subscribed_to_are_there_in_order_page_by_page() {
        UUID order = UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int version = 2; version < 7; version++) {
            UUID id = publisher.publish(version % 2 == 0 ? held(order, version) : resumed(order, version));
            ids.add(id.toString());
        }
        awaitRecorded(ids.stream().map(UUID::fromString).toArray(UUID[]::new));
        JsonPath first = page("limit=3&aggregate=" + order);
        assertThat(first.getList("items.id")).isEqualTo(ids.subList(0, 3));
        assertThat(first.getBoolean("hasMore")).isTrue();
        JsonPath rest = page("limit=3&aggregate=" + order + "&after=" + first.getString("nextCursor"));
        assertThat(rest.getList("items.id")).isEqualTo(ids.subList(3, 5));
        assertThat(rest.getList("items.sequence")).isEqualTo(List.of(5, 6));
        assertThat(rest.getBoolean("hasMore")).isFalse();
        // At the end there is a cursor too, and it holds with other filters.
        JsonPath none = page("types=order.*&after=" + rest.getString("nextCursor"));
        assertThat(none.getList("items")).isEmpty();
    }

    @Test
    void types_are_picked_by_name_and_by_star() {
        UUID order = UUID.randomUUID();
        UUID id = publisher.publish(held(order, 2));
        awaitRecorded(id);
        assertThat(page("types=order.*&after=" + start).getList("items.aggregateId"))
                .contains(order.toString());
        assertThat(page("types=order.status.changed&types=invoice.*&after=" + start)
                        .getList("items.aggregateId"))
                .contains(order.toString());
        JsonPath none = page("types=invoice.*&after=" + start);
        assertThat(none.getList("items")).isEmpty();
        // What was passed over is not looked at again.
        assertThat(none.getString("nextCursor")).isNotEqualTo(start);
    }

    @Test
    void a_request_that_waits_is_answered_when_an_event_comes() {
        UUID order = UUID.randomUUID();
        CompletableFuture<JsonPath> waiting =
                CompletableFuture.supplyAsync(() -> page("waitSeconds=20&aggregate=" + order + "&after=" + start));
        UUID other = publisher.publish(held(UUID.randomUUID(), 2));
        UUID id = publisher.publish(held(order, 2));
        assertThat(waiting.join().getList("items.id")).isEqualTo(List.of(id.toString()));
        // What comes late would be an event of the next test.
        awaitRecorded(other, id);
    }

    @Test
    void a_request_that_waits_in_vain_gets_a_cursor() {
        JsonPath none = page("waitSeconds=1&aggregate=nothing-of-this-id&after=" + start);
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getBoolean("hasMore")).isFalse();
        assertThat(none.getString("nextCursor")).isNotBlank();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        refused("after=made-up", 400, "invalid-cursor");
        refused("after=" + start.substring(1), 400, "invalid-cursor");
        refused("types=order.complete", 422, "unknown-event-type");
        refused("limit=501", 400, "invalid-request");
        refused("waitSeconds=21", 400, "invalid-request");
        refused("limit=1&limit=2", 400, "invalid-request");
        refused("cursor=" + start, 400, "unknown-parameter");
        given().auth()
                .oauth2(Keys.shared("webhooks:manage"))
                .get("/v1/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
    }

    private static void refused(String query, int status, String code) {
        reader().get("/v1/events?" + query).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_test_of_an_endpoint_is_no_event_of_the_shop() {
        try (Subscriber subscriber = new Subscriber()) {
            String key = Keys.shared("webhooks:manage");
            String endpoint = given().auth()
                    .oauth2(key)
                    .contentType("application/json")
                    .body(Map.of("url", subscriber.url("/ok-test"), "events", List.of("order.*")))
                    .post("/v1/webhook-endpoints")
                    .path("id");
            given().auth()
                    .oauth2(key)
                    .post("/v1/webhook-endpoints/" + endpoint + "/test")
                    .then()
                    .statusCode(202);
            Awaitility.await().until(() -> subscriber.on("/ok-test").size() == 1);
            assertThat(page("aggregate=" + endpoint).getList("items")).isEmpty();
        }
    }
}
