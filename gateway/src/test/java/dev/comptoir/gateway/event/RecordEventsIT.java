package dev.comptoir.gateway.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.EntitlementExpiredV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Subscriber;
import dev.comptoir.gateway.webhooktype.OutgoingEvent;
import dev.comptoir.gateway.webhooktype.WebhookEvent;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.gateway.webhooktype.WebhookEventsTest;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
class RecordEventsIT {

    @Inject
    RecordEvents recordEvents;

    @Inject
    MeterRegistry metrics;

    private final Subscriber subscriber = new Subscriber();
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
    }

    private UUID endpoint(String path, String events) {
        String id = given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body(Map.of("url", subscriber.url(path), "events", List.of(events)))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static OrderCompletedV1 completed() {
        return new OrderCompletedV1(
                UUID.randomUUID(),
                1,
                "1001",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "AWAITING_PAYMENT",
                "AWAITING_PROCESSING",
                null,
                Instant.now(),
                null,
                null,
                null,
                null);
    }

    private static OrderHeldV1 held() {
        return new OrderHeldV1(UUID.randomUUID(), 3, "1001", "STOCK_SHORTFALL", "wait", Instant.now());
    }

    private static Received<OrderHeldV1> received(UUID id, OrderHeldV1 fact) {
        return received(id, fact, Instant.now());
    }

    private static Received<OrderHeldV1> received(UUID id, OrderHeldV1 fact, Instant time) {
        return new Received<>(
                new EventMeta("gateway.events", id, "orders.order-held.v1", fact.key(), 3, time, ""), fact);
    }

    private void record(List<Received<?>> bundle) {
        recordEvents.handle(bundle).await().atMost(Duration.ofSeconds(60));
    }

    private static List<Object> eventsFor(UUID endpoint) {
        return Database.current()
                .rows("select event_id from webhook_deliveries where endpoint_id = ?", endpoint)
                .stream()
                .map(row -> row.get("event_id"))
                .toList();
    }

    private List<String> arrivedAt(String path) {
        return subscriber.on(path).stream()
                .map(each -> each.headers().get("webhook-id"))
                .toList();
    }

    @Test
    void a_poll_with_duplicates_and_two_types_goes_once_to_who_wants_it() throws SQLException {
        UUID all = endpoint("/ok-all", "*");
        UUID orders = endpoint("/ok-orders", "order.completed");
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (Connection busy = Database.current().open()) {
            busy.setAutoCommit(false);
            // Until this ends the consumer cannot say who listens, and what is published meanwhile comes in one poll.
            busy.createStatement().execute("lock table webhook_endpoints in access exclusive mode");
            OrderCompletedV1 first = completed();
            OrderHeldV1 hold = held();
            publisher.publish(ids.get(0), first);
            publisher.publish(ids.get(0), first);
            publisher.publish(ids.get(1), completed());
            publisher.publish(ids.get(2), hold);
            publisher.publish(ids.get(2), hold);
            publisher.publish(ids.get(0), first);
            publisher.publish(ids.get(3), completed());
            busy.commit();
        }
        String[] everything = ids.stream().map(UUID::toString).toArray(String[]::new);
        String[] completed = {everything[0], everything[1], everything[3]};
        Awaitility.await().untilAsserted(() -> {
            assertThat(arrivedAt("/ok-all")).containsExactlyInAnyOrder(everything);
            assertThat(arrivedAt("/ok-orders")).containsExactlyInAnyOrder(completed);
        });
        assertThat(eventsFor(all)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(eventsFor(orders)).containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(3));
    }

    @Test
    void a_fact_of_a_file_goes_to_who_wants_those_of_files() {
        endpoint("/ok-files", "file.*");
        UUID file = UUID.randomUUID();
        UUID uploaded = UUID.randomUUID();
        publisher.publish(new EntitlementExpiredV1(
                file, 1, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.now(), "GRANTED"));
        publisher.publish(uploaded, new FileUploadedV1(file, 2, "a.txt", "text/plain", 1, "00"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(arrivedAt("/ok-files")).containsExactly(uploaded.toString()));
    }

    @Test
    void of_a_bundle_only_what_was_not_heard_before_is_sent_and_that_once() {
        UUID endpoint = endpoint("/ok-bundle", "*");
        UUID known = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        OrderHeldV1 fact = held();
        record(List.of(received(known, fact)));
        Database.current().execute("delete from webhook_deliveries where event_id = ?", known);
        record(List.of(received(fresh, fact), received(known, fact), received(fresh, fact)));
        assertThat(eventsFor(endpoint)).containsExactly(fresh);
        assertThat(Database.current().count("webhook_events where id = ?", fresh))
                .isEqualTo(1);
    }

    @Test
    void a_fact_from_before_what_is_kept_is_not_recorded_again() {
        UUID forgotten = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        record(List.of(
                received(forgotten, held(), Instant.now().minus(Duration.ofDays(31))),
                received(kept, held(), Instant.now().minus(Duration.ofDays(29)))));
        assertThat(Database.current().rows("select id from webhook_events where id in (?, ?)", forgotten, kept))
                .extracting(row -> row.get("id"))
                .containsExactly(kept);
    }

    @Test
    void an_endpoint_that_was_deleted_in_between_gets_nothing_and_the_others_do() {
        UUID deleted = endpoint("/ok-deleted", "*");
        UUID stays = endpoint("/ok-stays", "*");
        UUID event = UUID.randomUUID();
        Subscriptions before = new Subscriptions(List.of(
                new Subscription(deleted, List.of("*"), List.of(), List.of(), WebhookFormat.STANDARD),
                new Subscription(stays, List.of("*"), List.of(), List.of(), WebhookFormat.STANDARD)));
        Database.current().execute("delete from webhook_endpoints where id = ?", deleted);
        OutgoingEvent outgoing =
                WebhookEvents.outgoing(received(event, held())).findFirst().orElseThrow();
        recordEvents.record(List.of(outgoing), before).await().atMost(Duration.ofSeconds(60));
        assertThat(eventsFor(stays)).containsExactly(event);
        assertThat(eventsFor(deleted)).isEmpty();
    }

    @Test
    void what_nobody_subscribed_to_is_recorded_and_sent_to_nobody() {
        endpoint("/ok-changes", "order.status.changed");
        UUID unsubscribed = UUID.randomUUID();
        OrderCompletedV1 order = completed();
        publisher.publish(unsubscribed, order);
        UUID after = UUID.randomUUID();
        publisher.publish(after, new OrderHeldV1(order.orderId(), 3, "1001", "FRAUD", "wait", Instant.now()));
        Awaitility.await()
                .untilAsserted(() -> assertThat(arrivedAt("/ok-changes")).containsExactly(after.toString()));
        assertThat(Database.current().count("webhook_events where id = ? and position > 0", unsubscribed))
                .isEqualTo(1);
        assertThat(Database.current().count("webhook_deliveries where event_id = ?", unsubscribed))
                .isZero();
    }

    @Test
    void what_cannot_be_read_is_a_dead_letter_and_holds_up_nothing() {
        endpoint("/ok-changes", "*");
        double buried = deadLetters();
        OrderCompletedV1 order = completed();
        publisher.send(
                Topics.ORDERS_ORDER,
                order.key(),
                "no JSON".getBytes(StandardCharsets.UTF_8),
                EventPublisher.headers(UUID.randomUUID(), "orders.order-completed.v1", order));
        UUID after = publisher.publish(new OrderHeldV1(order.orderId(), 3, "1001", "FRAUD", "wait", Instant.now()));
        Awaitility.await()
                .untilAsserted(() -> assertThat(arrivedAt("/ok-changes")).containsExactly(after.toString()));
        assertThat(deadLetters()).isEqualTo(buried + 1);
    }

    @Test
    @Proves("G-002")
    @Proves("G-003")
    void every_event_of_every_program_reaches_who_subscribed_to_all_of_them() throws IOException {
        endpoint("/ok-changes", "*");
        Map<String, String> sent = new HashMap<>();
        for (String event : WebhookEventsTest.EXPECTED.keySet()) {
            WebhookEvent<?> webhook = WebhookEvents.all().stream()
                    .filter(each -> each.eventName().equals(event))
                    .findFirst()
                    .orElseThrow();
            UUID id = publisher.publish(WebhookEventsTest.sample(webhook));
            sent.put(id.toString(), WebhookEventsTest.EXPECTED.get(event).split(":")[0]);
            if (WebhookEventsTest.SECOND.containsKey(event)) {
                String second = WebhookEventsTest.SECOND.get(event);
                sent.put(
                        UUID.nameUUIDFromBytes((id + second).getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        second);
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(typesAt("/ok-changes")).isEqualTo(sent));
    }

    private Map<String, String> typesAt(String path) {
        Map<String, String> types = new HashMap<>();
        subscriber
                .on(path)
                .forEach(each ->
                        types.put(each.headers().get("webhook-id"), new JsonPath(each.body()).getString("type")));
        return types;
    }

    private double deadLetters() {
        return metrics.counter("comptoir.inbox.dead.letters", "consumer", "gateway.events")
                .count();
    }
}
