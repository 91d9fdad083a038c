package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.testkit.Proves;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thousands of shoppers at once take the same few units and many others, by carts that hold them, while inventory-service and
 * the database server are killed at random: afterwards levels, ledger and orders say the same.
 */
class NoOversellIT {

    private static final long SEED = 20261201;
    private static final int BUYERS = 2_000;
    private static final int AT_ONCE = 32;
    private static final int HOT = 2;
    private static final int SKUS = 22;
    private static final int HOT_STOCK = 60;
    private static final int STOCK = 90;

    private static RunningSuite suite;

    private final List<String> skus =
            IntStream.range(0, SKUS).mapToObj(number -> "SCARCE-" + number).toList();
    private final AtomicInteger served = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        suite = new RunningSuite(Map.of("COMPTOIR_TEST_CLOCK", "true"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Proves("V18")
    @Proves("V19")
    @Proves("V20")
    void what_is_sold_was_there_and_the_books_agree_whatever_is_killed() throws Exception {
        Buyers buyers = new Buyers(suite, skus, HOT, shelve());
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE + 1)) {
            Future<?> kills = pool.submit(this::killAtRandom);
            Random seeds = new Random(SEED);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                long seed = seeds.nextLong();
                all.add(pool.submit(() -> {
                    buyers.buy(seed);
                    served.incrementAndGet();
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            kills.get();
        }
        System.out.println("what became of " + BUYERS + " shoppers: " + buyers.outcomes());
        assertThat(buyers.faults()).isEmpty();
        // The carts that were left give back what they hold.
        assertThat(suite.persistentMerchant("POST", "/test-clock", "{\"advance\":\"PT20M\"}")
                        .status())
                .isEqualTo(200);
        agree(buyers);
    }

    /** In the middle of the rush, not at its ends. */
    private Void killAtRandom() throws IOException {
        Random random = new Random(SEED);
        for (String victim : List.of("inventory", "database", "inventory")) {
            int after = served.get() + 200 + random.nextInt(200);
            await("some more shoppers").atMost(Duration.ofMinutes(4)).until(() -> served.get() >= after);
            (victim.equals("database") ? suite.databaseServer() : suite.process(victim)).destroyForcibly();
        }
        return null;
    }

    private void agree(Buyers buyers) {
        Map<String, Integer> sold = sold(buyers);
        for (String sku : skus) {
            int stock = skus.indexOf(sku) < HOT ? HOT_STOCK : STOCK;
            int left = stock - sold.getOrDefault(sku, 0) + buyers.putBack(sku);
            assertThat(left).as(sku).isNotNegative();
            await(sku + ", seed " + SEED).atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                JsonNode item = suite.persistentMerchant("GET", "/inventory/items/" + sku, "")
                        .body();
                assertThat(item.get("reserved").asInt()).as("reserved").isZero();
                assertThat(item.get("onHand").asInt()).as("on hand").isEqualTo(left);
            });
        }
        assertThat(sold.get(skus.getFirst()) - buyers.putBack(skus.getFirst()))
                .as("the hot ones sell out, but for what came back late")
                .isGreaterThan(HOT_STOCK / 2);
        audit();
    }

    /** Units that the orders say were sold, before what came back by refunds. */
    private static Map<String, Integer> sold(Buyers buyers) {
        Map<String, Integer> sold = new HashMap<>();
        for (String id : buyers.orders()) {
            JsonNode order =
                    suite.persistentMerchant("GET", "/orders/" + id, "").body();
            if (!order.hasNonNull("cancelledAt")) {
                order.get("lines")
                        .forEach(line -> sold.merge(
                                line.get("sku").asText(), line.get("quantity").asInt(), Integer::sum));
            }
        }
        return sold;
    }

    private static void audit() {
        String cursor = "";
        int items = 0;
        do {
            JsonNode page = suite.persistentMerchant("GET", "/inventory/audit?limit=10" + cursor, "")
                    .body();
            assertThat(page.get("differences")).isEmpty();
            assertThat(page.get("brokenLedgers")).isEmpty();
            items += page.get("checkedItems").asInt();
            cursor = page.get("hasMore").asBoolean()
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(items).isEqualTo(SKUS);
    }

    /** Gives the way to send. */
    private String shelve() {
        assertThat(suite.replace(
                                "/settings/inventory",
                                "{\"enabled\":true,\"policy\":\"RESERVE_ON_CART\",\"holdMinutes\":15,\"cartHoldMinutes\":10}")
                        .status())
                .isEqualTo(200);
        for (String sku : skus) {
            String product = """
                    {"externalId":"%1$s","name":"Scarce","status":"ACTIVE",
                     "variants":[{"sku":"%1$s","price":{"amount":"5.00","currency":"EUR"}}]}""".formatted(sku);
            assertThat(suite.merchant("POST", "/products", product).status()).isEqualTo(201);
            stock(sku, skus.indexOf(sku) < HOT ? HOT_STOCK : STOCK);
        }
        String method = suite.merchant(
                        "POST",
                        "/shipping-methods",
                        "{\"name\":\"Letter\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}")
                .body()
                .get("id")
                .asText();
        Buyers first = new Buyers(suite, List.of(skus.getLast()), 1, method);
        await("the price list and the method in carts")
                .atMost(Duration.ofSeconds(60))
                .until(() -> first.isServed());
        return method;
    }

    private static void stock(String sku, int units) {
        await("the stock item")
                .ignoreExceptions()
                .atMost(Duration.ofSeconds(60))
                .until(() -> suite.merchant(
                                        "POST",
                                        "/inventory/items/" + sku + "/adjustments",
                                        "{\"delta\":%d,\"reason\":\"first\"}".formatted(units))
                                .status()
                        == 201);
    }
}
