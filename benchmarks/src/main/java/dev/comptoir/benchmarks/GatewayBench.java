package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the gateway itself costs: processor per request, the event feed read through, streams kept open, webhooks sent. */
final class GatewayBench {

    private static final int ENDPOINTS = 20;
    private static final int STREAMS = 1_000;
    private static final String ONE_KEY = "/v1/api-keys?limit=1";
    private static final String ONE_RATE = "/v1/tax-rates?limit=1";

    private final Installation suite;
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;
    private final Api merchant;
    private final LeanClient lean;
    private final CpuMeter cpu;

    GatewayBench(Installation suite, int clients, Duration warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.lean = new LeanClient(suite.gateway(), suite.secretKey());
        this.cpu = new CpuMeter(suite.processes());
    }

    void run() {
        requests();
        OrderChain chain = new Stage(merchant).build(new Api(suite.gateway(), suite.publishableKey()));
        deliveries(chain);
        feed();
        streams();
    }

    /** A request that is passed on, and what both programs on its way used for it. */
    private void requests() {
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, () -> lean.get(ONE_RATE, ""));
        Map<String, Double> before = cpu.read();
        Load.Result passedOn = Load.run(clients, measured, () -> lean.get(ONE_RATE, ""));
        Map<String, Double> spent = CpuMeter.difference(before, cpu.read());
        System.out.printf(
                "passed on to orders      %7.0f /s   p95 %.1f ms   gateway %.0f us of processor each, orders %.0f us%n",
                passedOn.perSecond(),
                passedOn.millis(95),
                1_000 * spent.getOrDefault("gateway", 0.0) / passedOn.done(),
                1_000 * spent.getOrDefault("orders", 0.0) / passedOn.done());
        Load.Result own = Load.run(clients, measured, () -> lean.get(ONE_KEY, ""));
        System.out.printf("answered by the gateway  %7.0f /s   p95 %.1f ms%n", own.perSecond(), own.millis(95));
    }

    /** Orders while many endpoints listen: how many webhooks arrive, and how long after the event the first does. */
    private void deliveries(OrderChain chain) {
        try (WebhookSink sink = new WebhookSink()) {
            List<String> endpoints = IntStream.range(0, ENDPOINTS)
                    .mapToObj(i -> subscribe(sink.url(i)))
                    .toList();
            try {
                Load.run(clients, warmUp, chain::play);
                sink.forget();
                Load.Result orders = Load.run(clients, measured, chain::play);
                System.out.printf(
                        "webhooks to %d endpoints  %7.0f /s while %.0f orders/s came in; from event to first attempt"
                                + " p50 %.0f ms, p99 %.0f ms%n",
                        ENDPOINTS,
                        sink.count() / (measured.toMillis() / 1_000.0),
                        orders.perSecond(),
                        sink.millis(50),
                        sink.millis(99));
            } finally {
                endpoints.forEach(id -> merchant.delete("/v1/webhook-endpoints/" + id));
            }
        }
    }

    private String subscribe(String url) {
        return merchant.post("/v1/webhook-endpoints", """
                        {"url":"%s","events":["*"],"description":"bench"}""".formatted(url))
                .get("id")
                .asText();
    }

    /** From its beginning to its end, page by page, as one reader does. */
    private void feed() {
        long events = 0;
        long began = System.nanoTime();
        String after = "";
        boolean hasMore = true;
        while (hasMore) {
            JsonNode page = merchant.get("/v1/events?limit=500" + after);
            events += page.get("items").size();
            after = "&after=" + page.get("nextCursor").asText();
            hasMore = page.get("hasMore").asBoolean();
        }
        System.out.printf(
                "event feed read          %7.0f events/s of %d, one reader%n",
                events * 1e9 / (System.nanoTime() - began), events);
    }

    private void streams() {
        long before = ResidentMemory.megabytes(suite.processes().get("gateway"));
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                open.add(merchant.events());
            }
            System.out.printf(
                    "%,d open event streams  %7d MB more than before%n",
                    STREAMS, ResidentMemory.megabytes(suite.processes().get("gateway")) - before);
        } finally {
            open.forEach(GatewayBench::close);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // It was given up anyway.
        }
    }
}
