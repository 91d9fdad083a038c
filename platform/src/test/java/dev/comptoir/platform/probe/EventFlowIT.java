package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class EventFlowIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_fact_reaches_kafka_with_cloudevents_headers_and_the_trace_of_its_request() {
        try (EventCapture capture = EventCapture.of(Topics.FILES_FILE)) {
            String id = write("traced");

            CapturedEvent event =
                    capture.await("the event", found -> found.key().equals(id));

            assertThat(event.type()).isEqualTo("files.file-uploaded.v1");
            assertThat(event.headers().get("ce_specversion")).isEqualTo("1.0");
            assertThat(event.headers().get("ce_source")).isEqualTo("/platform-probe");
            assertThat(event.headers().get("ce_subject")).isEqualTo(id);
            assertThat(event.headers().get("ce_aggregateversion")).isEqualTo("1");
            assertThat(event.headers().get("ce_time")).endsWith("Z");
            assertThat(event.headers().get("traceparent")).contains(TRACE);
            assertThat(event.as(FileUploadedV1.class).name()).isEqualTo("traced");
            await().untilAsserted(
                            () -> assertThat(Database.current().count("outbox")).isZero());
            await().untilAsserted(
                            () -> assertThat(NoteConsumer.TRACES.get("traced")).contains(TRACE));
        }
    }

    @Test
    void a_rolled_back_fact_never_reaches_kafka() {
        try (EventCapture capture = EventCapture.of(Topics.FILES_FILE)) {
            given().auth()
                    .oauth2(Tokens.secret("files:write"))
                    .contentType(ContentType.JSON)
                    .body(body("refuse rollback"))
                    .post("/notes")
                    .then()
                    .statusCode(422);
            String id = write("after");

            capture.await("the later event", found -> found.key().equals(id));

            assertThat(capture.matching(
                            event -> event.as(FileUploadedV1.class).name().startsWith("refuse")))
                    .isEmpty();
        }
    }

    @Test
    void an_event_delivered_twice_takes_effect_once() {
        UUID id = UUID.randomUUID();
        FileUploadedV1 twice = event("twice", 1);
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(id, twice);
            publisher.publish(id, twice);
            // Of the same key, so that it comes behind both.
            UUID last = publisher.publish(twice);
            await().untilAsserted(() -> assertThat(effects(last)).isEqualTo(1));
        }
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void a_poison_event_goes_to_the_dead_letter_topic_with_its_reason_and_the_next_one_is_taken() {
        try (EventCapture dead = EventCapture.of("dlq.files.store");
                EventPublisher publisher = new EventPublisher()) {
            publisher.publish(event("poison", 1));
            publisher.send(
                    Topics.FILES_FILE,
                    "k",
                    "{not json".getBytes(StandardCharsets.UTF_8),
                    EventPublisher.headers(UUID.randomUUID(), "files.file-uploaded.v1", event("broken", 1)));
            publisher.send(Topics.FILES_FILE, "k", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
            UUID good = publisher.publish(event("good", 3));

            await().untilAsserted(() -> assertThat(effects(good)).isEqualTo(1));
            assertThat(dead.await("a dead letter", letter -> true, 3))
                    .extracting(letter -> letter.headers().get("dead-letter-reason"))
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
        }
    }

    @Test
    void a_failure_that_may_pass_is_tried_again_in_place() {
        try (EventPublisher publisher = new EventPublisher()) {
            UUID id = publisher.publish(event("passing", 1));

            await().untilAsserted(() -> assertThat(effects(id)).isEqualTo(1));
            assertThat(NoteConsumer.PASSING_FAILURES.get()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void an_event_that_met_a_closed_pool_is_not_given_up() {
        try (EventCapture dead = EventCapture.of("dlq.files.store");
                EventPublisher publisher = new EventPublisher()) {
            UUID id = publisher.publish(event("closed", 1));

            await().untilAsserted(() -> assertThat(effects(id)).isEqualTo(1));
            assertThat(NoteConsumer.CLOSED_POOLS.get()).isGreaterThanOrEqualTo(3);
            assertThat(dead.matching(letter -> letter.headers().get("ce_id").equals(id.toString())))
                    .isEmpty();
        }
    }

    @Test
    void an_event_that_cannot_be_sent_parks_its_key_and_lets_the_others_go() {
        UUID key = UUID.randomUUID();
        insertEvent(key, new byte[2_000_000]);
        insertEvent(key, "{}".getBytes(StandardCharsets.UTF_8));
        String other = write("unparked");
        try (EventCapture capture = EventCapture.fromBeginning(Topics.FILES_FILE)) {
            capture.await("the other key's event", event -> event.key().equals(other));
            await().untilAsserted(() -> assertThat(Database.current()
                            .count(
                                    "outbox_parked_keys where key = ? and reason like 'RecordTooLarge%'",
                                    key.toString()))
                    .isEqualTo(1));
            assertThat(Database.current().count("outbox where key = ?", key.toString()))
                    .isEqualTo(2);
            assertThat(capture.matching(event -> event.key().equals(key.toString())))
                    .isEmpty();
        }
        Database.current().execute("delete from outbox where key = ?", key.toString());
    }

    private static void insertEvent(UUID key, byte[] payload) {
        Database.current().execute("""
                insert into outbox (event_id, shard, topic, key, type, version, payload, occurred_at)
                values (?, 1, 'files.file', ?, 'files.other.v1', 1, ?, now())""", UUID.randomUUID(), key.toString(), payload);
    }

    private static long effects(UUID event) {
        return Database.current().count("effects where event_id = ?", event);
    }

    private static FileUploadedV1 event(String name, long number) {
        return new FileUploadedV1(UUID.randomUUID(), 1, name, "text/plain", number, "none");
    }

    private static String write(String text) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType(ContentType.JSON)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(body(text))
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}";
    }
}
