package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.KafkaSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.RunningProgram;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.document.DocumentedMessages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Numbered orders flow through two instances of inventory-service, which take them from Kafka, change stock and tell Kafka,
 * while the instances and the broker are killed at random moments.
 */
class KilledAnywhereIT {

    private static final String MODULE = "inventory-service";
    private static final String DATABASE = "inventory_killed";
    private static final int ORDERS = 1_000;
    private static final int KILLS = 6;
    private static final int SKUS = 12;
    private static final int STOCK = 10_000;

    private final Random random = new Random(20261122);
    private final List<RunningProgram> instances = new ArrayList<>();

    /** Before each order while there is something to be killed; then the rest comes at once. */
    private volatile Duration pause = Duration.ofMillis(100);

    @AfterEach
    void end() {
        instances.forEach(RunningProgram::close);
    }

    @Test
    @Proves("V19")
    void no_event_is_lost_order_is_kept_per_key_and_effects_happen_once() throws Exception {
        RunningProgram.createDatabase(MODULE, DATABASE);
        instances.add(RunningProgram.start(MODULE, DATABASE, Map.of()));
        instances.add(RunningProgram.start(MODULE, DATABASE, Map.of()));
        instances.forEach(RunningProgram::awaitReady);
        try (EventCapture levels = EventCapture.of(Topics.INVENTORY_STOCK)) {
            stockTheShelves();

            Map<UUID, OrderCompletedV1> orders = orders();
            Thread flow = Thread.ofPlatform().start(() -> publishAll(orders));
            killAtRandomWhile(flow);
            instances.forEach(RunningProgram::awaitReady);

            await("every order's effect")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> sales() >= ORDERS && Database.named(DATABASE).count("outbox") == 0);
            assertThat(sales()).as("each order sold once").isEqualTo(ORDERS);
            assertThat(Database.named(DATABASE).value("select sum(on_hand) from stock_items"))
                    .isEqualTo((long) SKUS * STOCK - ORDERS);
            assertThat(levelsTheLedgerDoesNotExplain()).isZero();
            everyChangeWasTold(levels);
            assertThat(DocumentedMessages.faults(KafkaSeam.bootstrapServers())).isEmpty();
        }
    }

    private static long levelsTheLedgerDoesNotExplain() {
        return Database.named(DATABASE).count("""
                stock_items i where on_hand is distinct from
                (select sum(delta) from stock_movements m where m.sku = i.sku)""");
    }

    private void everyChangeWasTold(EventCapture levels) {
        long changes = ORDERS + SKUS;
        await("every level change on the topic")
                .atMost(Duration.ofSeconds(60))
                .until(() -> ids(levels).size() >= changes);
        assertThat(ids(levels)).hasSize((int) changes);
        Map<String, Long> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (CapturedEvent event : levels.ofType(StockLevelChangedV1.class)) {
            long version = event.as(StockLevelChangedV1.class).version();
            if (seen.add(event.id())) {
                assertThat(version)
                        .as("the versions of %s rise", event.key())
                        .isGreaterThan(last.getOrDefault(event.key(), 0L));
                last.put(event.key(), version);
            }
        }
        assertThat(last).hasSize(SKUS);
    }

    private static Set<String> ids(EventCapture levels) {
        return levels.ofType(StockLevelChangedV1.class).stream()
                .map(CapturedEvent::id)
                .collect(Collectors.toSet());
    }

    private void killAtRandomWhile(Thread flow) throws InterruptedException {
        for (int round = 0; round < KILLS; round++) {
            flow.join(Duration.ofMillis(500 + random.nextInt(1_000)));
            int victim = random.nextInt(2);
            instances.get(victim).kill();
            if (round % 3 == 1) {
                KafkaSeam.kill();
                KafkaSeam.start();
            }
            instances.set(victim, RunningProgram.start(MODULE, DATABASE, Map.of()));
            instances.get(1 - victim).awaitReady();
        }
        pause = Duration.ZERO;
        flow.join(Duration.ofMinutes(2));
        assertThat(flow.isAlive()).as("still publishing").isFalse();
    }

    private void publishAll(Map<UUID, OrderCompletedV1> orders) {
        try (EventPublisher publisher = new EventPublisher()) {
            orders.forEach((id, order) -> publish(publisher, id, order, pause));
        }
    }

    /** The broker may die under the publisher's hands; the same event is then published again under its id. */
    private static void publish(EventPublisher publisher, UUID id, Event event, Duration pause) {
        await().ignoreExceptions()
                .pollDelay(pause)
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    publisher.publish(id, event);
                    return true;
                });
    }

    private void stockTheShelves() throws Exception {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(product());
        }
        await("the stock items").until(() -> Database.named(DATABASE).count("stock_items") == SKUS);
        String lines = IntStream.range(0, SKUS)
                .mapToObj(i -> "{\"sku\":\"" + sku(i) + "\",\"delta\":" + STOCK + "}")
                .collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + instances.getFirst().port() + "/v1/inventory/adjustments"))
                .header("Authorization", "Bearer " + Tokens.secret("inventory:write"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"first stock\",\"lines\":[" + lines + "]}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        }
    }

    private static Map<UUID, OrderCompletedV1> orders() {
        Map<UUID, OrderCompletedV1> orders = new HashMap<>();
        for (int number = 0; number < ORDERS; number++) {
            orders.put(UUID.randomUUID(), ApronOrders.completed(number, sku(number % SKUS)));
        }
        return orders;
    }

    private static ProductCreatedV1 product() {
        UUID id = UUID.randomUUID();
        List<VariantV1> variants = IntStream.range(0, SKUS)
                .mapToObj(i -> new VariantV1(
                        UUID.randomUUID(),
                        sku(i),
                        null,
                        ApronOrders.PRICE,
                        true,
                        true,
                        true,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return new ProductCreatedV1(
                id, 1, new ProductV1(id, "apron", "Apron", null, "ACTIVE", null, variants, null, null, null));
    }

    private static String sku(int number) {
        return "APRON-" + number;
    }

    private static long sales() {
        return ApronOrders.soldIn(DATABASE);
    }
}
