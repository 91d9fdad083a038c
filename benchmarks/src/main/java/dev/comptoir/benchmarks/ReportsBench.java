package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Counts 100,000 orders for the reports, reads the dashboard and exports them all, through the gateway. */
final class ReportsBench {

    private static final String YEAR = "?from=2025-01-01&to=2026-01-01";
    private static final String MONTH = "?from=2025-11-01&to=2025-12-01";

    private final Installation suite;
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;
    private final Api merchant;
    private final LeanClient lean;

    ReportsBench(Installation suite, int clients, Duration warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.lean = new LeanClient(suite.gateway(), suite.secretKey());
    }

    void run() {
        new OrderRows(suite).write();
        rebuild("counting all orders");
        rebuild("counting them anew");
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, () -> lean.get("/v1/reports/dashboard" + MONTH, ""));
        print("dashboard of a month", "/v1/reports/dashboard" + MONTH);
        print("dashboard of a year", "/v1/reports/dashboard" + YEAR);
        print("year by product", "/v1/reports/sales" + YEAR + "&by=PRODUCT");
        print("journal of a year", "/v1/reports/sales-journal" + YEAR);
        export("CSV by order", "{\"format\":\"CSV\"}");
        export("CSV by line", "{\"format\":\"CSV\",\"shape\":\"LINE\"}");
        export("CSV of five columns", """
                {"format":"CSV","columns":["orderNumber","placedAt","customerEmail","total","currency"]}""");
        export("NDJSON", "{\"format\":\"NDJSON\"}");
        export("XML", "{\"format\":\"XML\"}");
    }

    private void print(String name, String path) {
        Load.Result result = Load.run(clients, measured, () -> lean.get(path, ""));
        Load.Result alone = Load.run(1, measured, () -> lean.get(path, ""));
        System.out.printf(
                "%-24s %7.0f /s   p50 %.1f ms   p95 %.1f ms   alone p50 %.1f ms%n",
                name, result.perSecond(), result.millis(50), result.millis(95), alone.millis(50));
    }

    private void rebuild(String name) {
        long begin = System.nanoTime();
        String id = merchant.post("/v1/reports/rebuilds", "{}").get("id").asText();
        JsonNode done = awaited("/v1/reports/rebuilds/" + id, "DONE");
        double seconds = secondsSince(begin);
        System.out.printf(
                "%-24s %7.0f /s   %s orders, %s of them and %s sums differed%n",
                name,
                done.get("ordersRead").asLong() / seconds,
                done.get("ordersRead").asText(),
                done.get("ordersDiffered").asText(),
                done.get("sumsDiffered").asText());
    }

    private void export(String name, String body) {
        long begin = System.nanoTime();
        String id = merchant.post("/v1/order-exports", body).get("id").asText();
        JsonNode done = awaited("/v1/order-exports/" + id, "DONE");
        double seconds = secondsSince(begin);
        long orders = done.get("exportedCount").asLong();
        double megabytes = done.get("byteSize").asLong() / 1e6;
        System.out.printf(
                "%-24s %7.0f orders/s   %d orders, %.0f MB in %.1f s; %s%n",
                name, orders / seconds, orders, megabytes, seconds, download("/v1/order-exports/" + id + "/file"));
    }

    private String download(String path) {
        long begin = System.nanoTime();
        try (InputStream file = merchant.stream(path)) {
            file.read();
            double first = secondsSince(begin) * 1000;
            long bytes = 1 + file.transferTo(OutputStream.nullOutputStream());
            return "first byte of the file after %.0f ms, %.0f MB/s"
                    .formatted(first, bytes / 1e6 / secondsSince(begin));
        } catch (IOException e) {
            throw new BenchFailure(path + " broke off: " + e.getMessage());
        }
    }

    private JsonNode awaited(String path, String state) {
        JsonNode now = merchant.get(path);
        while (!now.get("state").asText().equals(state)) {
            if (now.get("state").asText().equals("FAILED")) {
                throw new BenchFailure(path + " failed");
            }
            Pause.of(Duration.ofMillis(200));
            now = merchant.get(path);
        }
        return now;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
