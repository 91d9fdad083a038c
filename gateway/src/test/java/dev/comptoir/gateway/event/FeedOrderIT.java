package dev.comptoir.gateway.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class FeedOrderIT {

    private static final int POLLS = 60;
    private static final int IN_A_POLL = 5;
    private static final String WAIT = """
            create or replace function wait_for_the_test() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(42);
                return new;
            end $$;
            create trigger wait_for_the_test before insert on webhook_events
               for each row when (new.aggregate_id = '%s') execute function wait_for_the_test()""";

    @Inject
    RecordEvents recordEvents;

    @Inject
    PurgeWebhooks purgeWebhooks;

    private static Received<?> received(UUID id, UUID order, long version) {
        OrderHeldV1 fact = new OrderHeldV1(order, version, "1001", "FRAUD", "wait", Instant.now());
        return new Received<>(
                new EventMeta("gateway.events", id, "orders.order-held.v1", fact.key(), version, Instant.now(), ""),
                fact);
    }

    private void record(List<Received<?>> poll) {
        recordEvents.handle(poll).await().atMost(Duration.ofSeconds(30));
    }

    /** As many programs as there are orders record polls; every second poll has some of the one before again. */
    private void recordAll(UUID order) {
        List<Received<?>> before = List.of();
        for (int poll = 0; poll < POLLS; poll++) {
            List<Received<?>> events = new ArrayList<>(before);
            for (int i = 1; i <= IN_A_POLL; i++) {
                events.add(received(UUID.randomUUID(), order, (long) poll * IN_A_POLL + i));
            }
            record(events);
            before = poll % 2 == 0 ? events : List.of();
        }
    }

    @Test
    void what_five_programs_record_at_once_is_read_once_and_in_order() {
        List<UUID> orders =
                IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
        Map<String, List<Long>> copy = new HashMap<>();
        long position = last();
        try (ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            orders.forEach(order -> running.add(programs.submit(() -> recordAll(order))));
            while (!running.stream().allMatch(Future::isDone)) {
                position = readOn(position, copy);
            }
            readOn(position, copy);
            assertThat(running).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ZERO));
        }
        List<Long> all = LongStream.rangeClosed(1, POLLS * IN_A_POLL).boxed().toList();
        orders.forEach(order -> assertThat(copy.get(order.toString())).isEqualTo(all));
    }

    /** Who has its number and is slow to commit holds up the next: a reader would else pass over it. */
    @Test
    void no_event_ever_appears_behind_one_that_was_read_already() throws Exception {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        Database.current().execute(WAIT.formatted(slow));
        try (ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor();
                Connection gate = Database.current().open();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(42)");
            Future<?> first = programs.submit(() -> record(List.of(received(UUID.randomUUID(), slow, 1))));
            await().until(() -> waiting() >= 1);
            Future<?> second = programs.submit(() -> record(List.of(received(UUID.randomUUID(), quick, 1))));
            await().until(() -> waiting() >= 2 || isThere(quick));
            assertThat(isThere(quick)).as("one behind it is there already").isFalse();
            gate.commit();
            first.get();
            second.get();
        } finally {
            Database.current().execute("drop trigger wait_for_the_test on webhook_events");
        }
        assertThat(position(slow)).isLessThan(position(quick));
    }

    private static long waiting() {
        return Database.current().count("pg_locks where locktype = 'advisory' and not granted");
    }

    private static boolean isThere(UUID order) {
        return Database.current().count("webhook_events where aggregate_id = ?", order.toString()) > 0;
    }

    private static long position(UUID order) {
        return (Long) Database.current()
                .value("select position from webhook_events where aggregate_id = ?", order.toString());
    }

    private static long last() {
        return (Long) Database.current().value("select coalesce(max(position), 0) from webhook_events");
    }

    private static long readOn(long position, Map<String, List<Long>> copy) {
        long last = position;
        for (Map<String, Object> row : Database.current()
                .rows(
                        "select position, aggregate_id, sequence from webhook_events where position > ? order by position",
                        position)) {
            copy.computeIfAbsent((String) row.get("aggregate_id"), _ -> new ArrayList<>())
                    .add((Long) row.get("sequence"));
            last = (Long) row.get("position");
        }
        return last;
    }

    @Test
    void a_cursor_from_before_what_is_kept_is_refused_and_the_start_is_what_is_kept() {
        UUID gone = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        String before = reader().get("/v1/events?after=latest").path("nextCursor");
        record(List.of(received(gone, UUID.randomUUID(), 2)));
        String between = reader().get("/v1/events?after=latest").path("nextCursor");
        record(List.of(received(stays, UUID.randomUUID(), 2)));
        Database.current()
                .execute(
                        "update webhook_events set created_at = now() - interval '31 days' where position <= (select position from webhook_events where id = ?)",
                        gone);
        purgeWebhooks.purge().await().atMost(Duration.ofSeconds(60));
        for (String type : List.of("application/json", "text/event-stream")) {
            reader().accept(type)
                    .get("/v1/events?after=" + before)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("event-cursor-expired"));
        }
        assertThat(reader().get("/v1/events?after=" + between).jsonPath().getList("items.id"))
                .isEqualTo(List.of(stays.toString()));
        assertThat(reader().get("/v1/events?limit=500").jsonPath().getList("items.id"))
                .contains(stays.toString())
                .doesNotContain(gone.toString());
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Keys.shared("events:read"));
    }
}
