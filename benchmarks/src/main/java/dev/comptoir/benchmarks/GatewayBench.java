package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the gateway itself costs: small requests beside asking the service itself, with 10,000 keys, webhooks sent, the event feed read through, streams kept open. */
final class GatewayBench {

    private static final int ENDPOINTS = 20;
    private static final double ORDERS_PER_SECOND = 9;
    private static final int STREAMS = 1_000;
    private static final int ORDERS_PORT = 8081;

    private static final Target SHARE = Target.atLeast("small GET, of direct throughput", 85, "%");
    private static final Target OVERHEAD = Target.atMost("gateway's processor per request", 300, "us");
    private static final Target DELIVERED = Target.atLeast("webhooks to 20 endpoints", 500, "/s");
    private static final Target FIRST_ATTEMPT = Target.atMost("event to first attempt, p99", 1_000, "ms");
    private static final Target READ = Target.atLeast("event feed", 5_000, "events/s");
    private static final Target GROWN = Target.atMost("1,000 event streams, gateway grew", 100, "MB");

    private static final String ONE_KEY = "/v1/api-keys?limit=1";
    private static final String ORDER = """
            {"customer":{"email":"bench@example.com","name":"Bench Buyer"},
             "lines":[{"name":"Thing","quantity":2,"unitPrice":{"amount":"9.50","currency":"EUR"}}]}""";

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

    /**
     * An order through the gateway, with a key of many each time, beside the same asked of the service itself. What costs the
     * service less than that, such as a list of one tax rate, waits for the gateway and the client on the other processor.
     */
    private void requests() {
        String order =
                "/v1/orders/" + merchant.post("/v1/orders", ORDER).get("id").asText();
        try (ManyKeys keys = ManyKeys.in(suite)) {
            LeanClient through = new LeanClient(suite.gateway(), keys::any);
            LeanClient service = Installation.program(ORDERS_PORT, "orders:read");
            LeanClient newest = new LeanClient(suite.gateway(), keys.last());
            Stage.waitFor("the keys", () -> newest.get(order, "") == 200);
            System.out.printf("warming up: %d clients for %d s, twice ...%n", clients, warmUp.toSeconds());
            Load.run(clients, warmUp, () -> service.get(order, ""));
            Load.run(clients, warmUp, () -> through.get(order, ""));
            print("all processors for all", passage(service, through, order));
            try (Processors _ = Processors.shared(suite)) {
                Passage passage = passage(service, through, order);
                print("one for the service", passage);
                SHARE.print(passage.share());
                OVERHEAD.print(passage.gatewayMicros());
            }
        }
        Load.Result own = Load.run(clients, measured, () -> lean.get(ONE_KEY, ""));
        System.out.printf("answered by the gateway  %7.0f /s   p95 %.1f ms%n", own.perSecond(), own.millis(95));
    }

    private Passage passage(LeanClient service, LeanClient through, String path) {
        Load.Result before = Load.run(clients, measured, () -> service.get(path, ""));
        Map<String, Double> used = cpu.read();
        Load.Result passedOn = Load.run(clients, measured, () -> through.get(path, ""));
        double gateway = CpuMeter.difference(used, cpu.read()).getOrDefault("gateway", 0.0);
        Load.Result after = Load.run(clients, measured, () -> service.get(path, ""));
        return new Passage(List.of(before, after), passedOn, gateway);
    }

    private static void print(String name, Passage passage) {
        System.out.printf(
                "%-24s %7.0f /s passed on to orders, %.0f /s asked of it directly (%.0f %%); p95 %.1f ms; gateway %.0f us of"
                        + " processor each%n",
                name,
                passage.passedOn().perSecond(),
                passage.directPerSecond(),
                passage.share(),
                passage.passedOn().millis(95),
                passage.gatewayMicros());
    }

    /**
     * Orders while many endpoints listen to three events of each, as many as make the webhooks asked for: how many arrive, and how
     * long after the event.
     */
    private void deliveries(OrderChain chain) {
        try (WebhookSink sink = new WebhookSink()) {
            List<String> endpoints = IntStream.range(0, ENDPOINTS)
                    .mapToObj(i -> subscribe(sink.url(i)))
                    .toList();
            try {
                Pace pace = new Pace(ORDERS_PER_SECOND);
                Runnable order = () -> {
                    pace.await();
                    chain.play();
                };
                Load.run(clients, warmUp, order);
                sink.forget();
                Load.Result orders = Load.run(clients, measured, order);
                System.out.printf(
                        "webhooks to %d endpoints while %.0f orders/s came in; from event to first attempt p50 %.0f ms%n",
                        ENDPOINTS, orders.perSecond(), sink.millis(50));
                DELIVERED.print(sink.count() / (measured.toMillis() / 1_000.0));
                FIRST_ATTEMPT.print(sink.millis(99));
            } finally {
                endpoints.forEach(id -> merchant.delete("/v1/webhook-endpoints/" + id));
            }
        }
    }

    private String subscribe(String url) {
        return merchant.post("/v1/webhook-endpoints", """
                        {"url":"%s","events":["order.completed","inventory.level.changed"],"description":"bench"}""".formatted(url))
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
        double perSecond = events * 1e9 / (System.nanoTime() - began);
        System.out.printf("event feed of %,d, one reader%n", events);
        READ.print(perSecond);
    }

    private void streams() {
        long before = ResidentMemory.megabytes(suite.processes().get("gateway"));
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                open.add(merchant.events());
            }
            GROWN.print(ResidentMemory.megabytes(suite.processes().get("gateway")) - before);
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
