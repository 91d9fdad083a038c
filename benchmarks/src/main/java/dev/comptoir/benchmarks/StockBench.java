package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reserves units at inventory-service as placements do, all of one SKU and of 2,000, beside the naive way in the same
 * PostgreSQL: select for update, insert, update. Then asks for the availability of 100 SKUs through the gateway.
 */
final class StockBench {

    private static final int INVENTORY_PORT = 8082;
    private static final int PRODUCTS = 10;
    private static final int VARIANTS = 200;
    private static final int ASKED = 100;
    private static final int STOCK = 1_000_000;

    private final Installation suite;
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;
    private final Api merchant;
    private final LeanClient inventory = Installation.program(INVENTORY_PORT, "orders:write");

    StockBench(Installation suite, int clients, Duration warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
    }

    void run() {
        System.out.printf("setting up %d SKUs ...%n", PRODUCTS * VARIANTS);
        List<String> skus = skus(UUID.randomUUID().toString().substring(0, 8));
        for (int from = 0; from < skus.size(); from += VARIANTS) {
            List<String> some = skus.subList(from, from + VARIANTS);
            Stage.waitFor("the stock items", () -> isStocked(some));
        }
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, () -> reserve(any(skus)));
        double hot = print("one SKU", "target 3,000 /s", () -> reserve(skus.getFirst()));
        print(PRODUCTS * VARIANTS + " SKUs", "", () -> reserve(any(skus)));
        double naive = new NaiveReservations(suite, clients, measured).perSecond();
        System.out.printf("%-24s %7.0f /s%n", "select for update, 1 SKU", naive);
        System.out.printf("one SKU reaches          %.1f times that   (target 3)%n", hot / naive);
        availability(skus.subList(0, ASKED));
    }

    private List<String> skus(String run) {
        List<String> skus = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String product = "BENCH-" + run + "-" + i;
            List<String> own = IntStream.range(0, VARIANTS)
                    .mapToObj(number -> product + "-" + number)
                    .toList();
            merchant.post("/v1/products", """
                    {"externalId":"%s","name":"Bench product","status":"ACTIVE","variants":[%s]}""".formatted(
                    product,
                    own.stream()
                            .map("{\"sku\":\"%s\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}"::formatted)
                            .collect(Collectors.joining(","))));
            skus.addAll(own);
        }
        return skus;
    }

    private boolean isStocked(List<String> skus) {
        String lines = skus.stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"delta\":" + STOCK + "}")
                .collect(Collectors.joining(","));
        merchant.post("/v1/inventory/adjustments", "{\"reason\":\"bench\",\"lines\":[" + lines + "]}");
        return true;
    }

    private void reserve(String sku) {
        inventory.put(
                "/v1/internal/reservations/" + UUID.randomUUID(),
                "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]}");
    }

    private static String any(List<String> skus) {
        return skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
    }

    /** By one client: how long somebody waits, not how many can ask. */
    private void availability(List<String> skus) {
        LeanClient shop = new LeanClient(suite.gateway(), suite.secretKey());
        String path = "/v1/inventory/availability?"
                + skus.stream().map("sku="::concat).collect(Collectors.joining("&"));
        Load.run(clients, warmUp, () -> shop.get(path, ""));
        Load.Result result = Load.run(1, measured, () -> shop.get(path, ""));
        System.out.printf(
                "%-24s p50 %.1f ms   p95 %.1f ms   (target 5 ms)%n",
                "availability of " + ASKED, result.millis(50), result.millis(95));
    }

    private double print(String name, String target, Runnable work) {
        Load.Result result = Load.run(clients, measured, work);
        System.out.printf(
                "%-24s %7.0f /s   p50 %.1f ms   p95 %.1f ms%s%n",
                name,
                result.perSecond(),
                result.millis(50),
                result.millis(95),
                target.isEmpty() ? "" : "   (" + target + ")");
        return result.perSecond();
    }
}
