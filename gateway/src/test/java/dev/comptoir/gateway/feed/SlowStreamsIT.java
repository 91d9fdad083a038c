package dev.comptoir.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class SlowStreamsIT {

    private static final int STREAMS = 200;
    private static final int EVENTS = 1_000;

    /** All streams together would hold 1,600 MB of these if each had its own. */
    private static final String NOTE = "x".repeat(8_000);

    private static final long MOST = 200L << 20;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = EventStream.client(vertx, STREAMS);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void readers_that_stand_still_cost_no_memory_and_miss_nothing() {
        UUID order = UUID.randomUUID();
        String query = "types=order.status.changed&aggregate=" + order + "&after=latest";
        List<EventStream> streams = IntStream.range(0, STREAMS)
                .mapToObj(_ -> EventStream.openStalled(client, Keys.shared("events:read"), query))
                .toList();
        Awaitility.await().until(() -> streams.stream().allMatch(each -> each.status() == 200));
        long before = usedMemory();
        publish(order);
        assertThat(usedMemory() - before).isLessThan(MOST);
        EventStream any = streams.get(STREAMS / 2);
        any.goOn();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> any.messages().size() == EVENTS);
        assertThat(any.messages().stream().map(message -> new JsonPath(message.data()).getLong("sequence")))
                .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        streams.forEach(EventStream::close);
    }

    private static void publish(UUID order) {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publishAll(LongStream.rangeClosed(1, EVENTS)
                    .mapToObj(version -> new OrderHeldV1(order, version, "1001", "FRAUD", NOTE, Instant.now()))
                    .toList());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        Database.current().count("webhook_events where aggregate_id = ?", order.toString()) == EVENTS);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
