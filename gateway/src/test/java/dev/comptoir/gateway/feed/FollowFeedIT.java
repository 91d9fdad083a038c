package dev.comptoir.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class FollowFeedIT {

    private static final int STREAMS = 200;

    @Inject
    MeterRegistry metrics;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = EventStream.client(vertx, STREAMS + 10);
    private final EventPublisher publisher = new EventPublisher();
    private String key;
    private String start;

    @BeforeEach
    void begin() {
        key = Keys.withScopes("events:read");
        start = given().auth().oauth2(key).get("/v1/events?after=latest").path("nextCursor");
    }

    @AfterEach
    void close() {
        publisher.close();
        vertx.close();
    }

    private UUID publish(UUID order, long version) {
        return publisher.publish(new OrderHeldV1(order, version, "1001", "FRAUD", "wait", Instant.now()));
    }

    private EventStream stream(String query, String lastId) {
        return EventStream.open(client, key, query, lastId);
    }

    @Test
    void a_stream_goes_on_behind_the_last_event_that_arrived() {
        UUID order = UUID.randomUUID();
        String query = "types=order.*&aggregate=" + order;
        String last;
        UUID first = publish(order, 2);
        try (EventStream stream = stream(query + "&after=" + start, null)) {
            UUID second = publish(order, 3);
            Awaitility.await().until(() -> stream.messages().size() == 2);
            assertThat(stream.status()).isEqualTo(200);
            EventStream.Message message = stream.messages().getLast();
            assertThat(message.type()).isEqualTo("order.status.changed");
            assertThat(new JsonPath(message.data()).getString("id")).isEqualTo(second.toString());
            last = stream.messages().getFirst().id();
        }
        try (EventStream again = stream(query, last)) {
            Awaitility.await().until(() -> !again.messages().isEmpty());
            assertThat(new JsonPath(again.messages().getFirst().data()).getLong("sequence"))
                    .isEqualTo(3);
        }
        assertThat(first).isNotNull();
    }

    @Test
    void a_stream_of_a_revoked_key_ends() {
        try (EventStream stream = stream("after=" + start, null)) {
            Awaitility.await().until(() -> stream.status() == 200);
            Keys.asMerchant()
                    .delete("/v1/api-keys/" + key.substring(3, 15))
                    .then()
                    .statusCode(204);
            UUID event = publish(UUID.randomUUID(), 2);
            Awaitility.await().until(stream::isOver);
            assertThat(stream.messages()).isEmpty();
            // Other tests count what comes after what was there when they began.
            Awaitility.await().until(() -> Database.current().count("webhook_events where id = ?", event) == 1);
        }
    }

    @Test
    void a_stream_and_a_wait_end_with_the_key_although_nothing_happens() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                EventStream stream = stream("after=" + start, null)) {
            Future<Integer> wait = threads.submit(() -> given().auth()
                    .oauth2(key)
                    .get("/v1/events?waitSeconds=20&after=" + start)
                    .statusCode());
            Awaitility.await().until(() -> stream.status() == 200);
            Keys.asMerchant()
                    .delete("/v1/api-keys/" + key.substring(3, 15))
                    .then()
                    .statusCode(204);
            Awaitility.await().until(() -> stream.isOver() && wait.isDone());
            assertThat(wait).succeedsWithin(Duration.ZERO).isEqualTo(401);
        }
    }

    @Test
    void what_cannot_be_streamed_is_refused_in_words() {
        given().auth()
                .oauth2(key)
                .accept("text/event-stream")
                .get("/v1/events?limit=2&waitSeconds=1&after=made-up")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-cursor"))
                .body("instance", equalTo("/v1/events"));
        given().auth().oauth2(key).get("/v1/events/stream").then().statusCode(404);
    }

    @Test
    void many_streams_get_every_event_and_cost_no_more_looks_than_one() {
        List<EventStream> streams = IntStream.range(0, STREAMS)
                .mapToObj(_ -> EventStream.open(client, Keys.shared("events:read"), "after=" + start, null))
                .toList();
        UUID order = UUID.randomUUID();
        publish(order, 1);
        awaitAll(streams, 1);
        double before = looks();
        for (long version = 2; version <= 11; version++) {
            publish(order, version);
            awaitAll(streams, version);
        }
        assertThat(looks() - before).isLessThan(STREAMS);
        streams.forEach(EventStream::close);
    }

    private static void awaitAll(List<EventStream> streams, long events) {
        Awaitility.await()
                .until(() -> streams.stream().allMatch(each -> each.messages().size() == events));
    }

    private double looks() {
        return metrics.counter("comptoir.feed.looks").count();
    }

    @Test
    void a_consumer_that_is_cut_again_and_again_gets_every_event_once_and_in_order() {
        Random random = new Random(7);
        List<UUID> orders = Shop.orders(8);
        try (Shop shop = new Shop(orders, 60)) {
            Map<String, List<Long>> pages = new HashMap<>();
            Map<String, List<Long>> streamed = new HashMap<>();
            String pageCursor = start;
            String streamCursor = start;
            while (size(pages) < shop.total() || size(streamed) < shop.total()) {
                if (size(pages) < shop.total()) {
                    pageCursor = readPage(pageCursor, pages, random);
                }
                if (size(streamed) < shop.total()) {
                    streamCursor = readStream(streamCursor, streamed, random);
                }
            }
            // Whoever goes on gets nothing a second time.
            readPage(pageCursor, pages, random);
            readStream(streamCursor, streamed, random);
            assertThat(pages).isEqualTo(shop.expected());
            assertThat(streamed).isEqualTo(shop.expected());
        }
    }

    private static int size(Map<String, List<Long>> copy) {
        return copy.values().stream().mapToInt(List::size).sum();
    }

    /** Keeps the cursor together with what it did, or, when it was cut before, neither. */
    private String readPage(String cursor, Map<String, List<Long>> copy, Random random) {
        JsonPath page = given().auth()
                .oauth2(key)
                .get("/v1/events?limit=" + (1 + random.nextInt(60)) + "&waitSeconds=1&types=order.*&after=" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        if (random.nextInt(4) == 0) {
            return cursor;
        }
        List<String> aggregates = page.getList("items.aggregateId");
        List<Number> sequences = page.getList("items.sequence");
        for (int i = 0; i < aggregates.size(); i++) {
            add(copy, aggregates.get(i), sequences.get(i).longValue());
        }
        return page.getString("nextCursor");
    }

    /** Takes what arrived until it is cut, wherever that is. */
    private String readStream(String cursor, Map<String, List<Long>> copy, Random random) {
        int enough = 1 + random.nextInt(80);
        long began = System.nanoTime();
        try (EventStream stream = stream("", cursor)) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isEnough(stream.messages().size(), enough, System.nanoTime() - began));
            return take(stream, copy, cursor);
        }
    }

    /** On a slow machine even the first event takes its time. */
    private static boolean isEnough(int messages, int enough, long nanos) {
        long most = messages == 0 ? 3_000_000_000L : 300_000_000L;
        return messages >= enough || nanos > most;
    }

    private static String take(EventStream stream, Map<String, List<Long>> copy, String cursor) {
        String last = cursor;
        for (EventStream.Message message : new ArrayList<>(stream.messages())) {
            JsonPath body = new JsonPath(message.data());
            add(copy, body.getString("aggregateId"), body.getLong("sequence"));
            last = message.id();
        }
        return last;
    }

    private static void add(Map<String, List<Long>> copy, String aggregate, long sequence) {
        copy.computeIfAbsent(aggregate, _ -> new ArrayList<>()).add(sequence);
    }

    @Test
    void each_way_to_read_has_its_index() {
        Database.current().execute("""
                insert into webhook_events
                       (id, type, aggregate_id, sequence, body, occurred_at, created_at, position)
                select gen_random_uuid(), 'explain.' || n % 10, 'explain-' || n % 500, 1, '', now(), now(),
                       -n from generate_series(1, 20000) n""");
        Database.current().execute("analyze webhook_events");
        assertThat(plan(FeedStore.ALL))
                .contains("webhook_events_position")
                .doesNotContain("Seq Scan on webhook_events");
        assertThat(plan(FeedStore.SOME_TYPES))
                .contains("webhook_events_position")
                .doesNotContain("Seq Scan on webhook_events");
        assertThat(plan(FeedStore.AGGREGATE))
                .contains("webhook_events_aggregate")
                .doesNotContain("Seq Scan on webhook_events");
        Database.current().execute("delete from webhook_events where position < 0");
    }

    private static String plan(String sql) {
        String type = sql.equals(FeedStore.AGGREGATE) ? "'explain-7'" : "'{explain.1}'::text[]";
        String statement = sql.replace("$1", "-15000").replace("$2", "101").replace("$3", type);
        return Database.current().rows("explain " + statement).toString();
    }
}
