package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Sets up what shoppers need: products, stock and a shipping method. */
final class Stage {

    private static final int PRODUCTS = 40;
    private static final int STOCK = 1_000_000;

    private final Api merchant;

    Stage(Api merchant) {
        this.merchant = merchant;
    }

    OrderChain build(Api storefront) {
        System.out.println("setting up products, stock and a shipping method ...");
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<String> skus = products(run);
        waitFor("the stock items", () -> isStocked(skus));
        String method = merchant.post("/v1/shipping-methods", """
                {"name":"Bench letter %s","price":{"amount":"4.90","currency":"EUR"}}""".formatted(run))
                .get("id")
                .asText();
        OrderChain chain = new OrderChain(storefront, skus, method);
        waitFor("the first order", () -> plays(chain));
        return chain;
    }

    private List<String> products(String run) {
        List<String> skus = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String sku = "BENCH-" + run + "-" + i;
            merchant.post("/v1/products", """
                    {"externalId":"%s","name":"Bench product %d","status":"ACTIVE",
                     "variants":[{"sku":"%s","price":{"amount":"12.50","currency":"EUR"}}]}""".formatted(sku, i, sku));
            skus.add(sku);
        }
        return skus;
    }

    private boolean isStocked(List<String> skus) {
        String lines = skus.stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"delta\":" + STOCK + "}")
                .collect(Collectors.joining(","));
        JsonNode done = merchant.post("/v1/inventory/adjustments", "{\"reason\":\"bench\",\"lines\":[" + lines + "]}");
        return done != null;
    }

    private static boolean plays(OrderChain chain) {
        chain.play();
        return true;
    }

    /** The other programs learn of new products and methods by events: tries until they have. */
    static void waitFor(String what, BooleanSupplier attempt) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        BenchFailure last = new BenchFailure(what + " did not become ready");
        while (System.nanoTime() < end) {
            try {
                if (attempt.getAsBoolean()) {
                    return;
                }
            } catch (BenchFailure failure) {
                last = failure;
            }
            Pause.of(Duration.ofMillis(200));
        }
        throw last;
    }
}
