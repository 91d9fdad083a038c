package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Counts 1,000,000 orders for the reports, reads the dashboard, exports them all and imports others, through the gateway. */
final class ReportsBench {

    private static final String YEAR = "?from=2025-01-01&to=2026-01-01";
    private static final String MONTH = "?from=2025-11-01&to=2025-12-01";

    private static final String ORDER = """
            {"customer":{"email":"bench@example.com","name":"Bench Buyer"},
             "billingAddress":{"line1":"1 rue du Banc","postalCode":"75001","city":"Paris","country":"FR"},
             "lines":[{"name":"Thing","quantity":2,"unitPrice":{"amount":"12.50","currency":"EUR"},"taxPercent":"20"}]}""";

    private static final Target YEAR_SHOWN = Target.atMost("dashboard of a year, alone", 150, "ms");
    private static final Target DRY_RUN = Target.atMost("dry run of an edit", 30, "ms");
    private static final Target FIRST_BYTE = Target.atMost("export, first byte of its file", 500, "ms");
    private static final Target EXPORTED = Target.atLeast("export", 10_000, "orders/s");
    private static final Target GROWN = Target.atMost("export, growth of orders", 64, "MB");

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
        OrderRows.REPORTED.write(suite);
        rebuild("counting all orders");
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, () -> lean.get("/v1/reports/dashboard" + MONTH, ""));
        print("dashboard of a month", "/v1/reports/dashboard" + MONTH);
        YEAR_SHOWN.print(print("dashboard of a year", "/v1/reports/dashboard" + YEAR));
        print("year by product", "/v1/reports/sales" + YEAR + "&by=PRODUCT");
        print("year by category", "/v1/reports/sales" + YEAR + "&by=CATEGORY");
        print("journal of a year", "/v1/reports/sales-journal" + YEAR);
        DRY_RUN.print(dryRun());
        export("CSV of five columns", """
                {"format":"CSV","columns":["orderNumber","placedAt","customerEmail","total","currency"]}""");
        Exported whole = export("CSV by order", "{\"format\":\"CSV\"}");
        FIRST_BYTE.print(whole.firstByteMillis());
        EXPORTED.print(whole.ordersPerSecond());
        GROWN.print(whole.grownMegabytes());
        export("CSV by line", "{\"format\":\"CSV\",\"shape\":\"LINE\"}");
        export("NDJSON", "{\"format\":\"NDJSON\"}");
        export("XML", "{\"format\":\"XML\"}");
        new ImportBench(suite, merchant).run();
    }

    /** Gives the median when nobody else asks. */
    private double print(String name, String path) {
        Load.Result result = Load.run(clients, measured, () -> lean.get(path, ""));
        Load.Result alone = Load.run(1, measured, () -> lean.get(path, ""));
        System.out.printf(
                "%-24s %7.0f /s   p50 %.1f ms   p95 %.1f ms   alone p50 %.1f ms%n",
                name, result.perSecond(), result.millis(50), result.millis(95), alone.millis(50));
        return alone.millis(50);
    }

    /** Of one unit more of an order that was placed for it, in milliseconds. */
    private double dryRun() {
        JsonNode placed = merchant.post("/v1/orders", ORDER);
        String path = "/v1/orders/" + placed.get("id").asText();
        String line = merchant.get(path).get("lines").get(0).get("id").asText();
        String edit = "{\"dryRun\":true,\"changeLines\":[{\"lineId\":\"" + line + "\",\"quantity\":3}]}";
        Load.run(1, warmUp, () -> merchant.post(path + "/edits", edit));
        return Load.run(1, measured, () -> merchant.post(path + "/edits", edit)).millis(50);
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

    /** How fast a file was written, and how soon it begins when it is asked for. */
    private record Exported(double ordersPerSecond, double firstByteMillis, double grownMegabytes) {}

    private Exported export(String name, String body) {
        Memory.Growth<Exported> growth =
                Memory.of(suite.processes().get("orders")).during(() -> exported(name, body));
        System.out.printf("%-24s orders grew by %.0f MB%n", "", growth.megabytes());
        return new Exported(growth.result().ordersPerSecond(), growth.result().firstByteMillis(), growth.megabytes());
    }

    private Exported exported(String name, String body) {
        long begin = System.nanoTime();
        String id = merchant.post("/v1/order-exports", body).get("id").asText();
        JsonNode done = awaited("/v1/order-exports/" + id, "DONE");
        double seconds = secondsSince(begin);
        long orders = done.get("exportedCount").asLong();
        System.out.printf(
                "%-24s %7.0f orders/s   %d orders, %.0f MB in %.1f s%n",
                name, orders / seconds, orders, done.get("byteSize").asLong() / 1e6, seconds);
        return new Exported(orders / seconds, download("/v1/order-exports/" + id + "/file"), 0);
    }

    /** Gives the milliseconds until the first byte. */
    private double download(String path) {
        long begin = System.nanoTime();
        try (InputStream file = merchant.stream(path)) {
            if (file.read() < 0) {
                throw new BenchFailure(path + " is empty");
            }
            double first = secondsSince(begin) * 1000;
            long bytes = 1 + file.transferTo(OutputStream.nullOutputStream());
            System.out.printf(
                    "%-24s first byte of the file after %.0f ms, %.0f MB/s%n",
                    "", first, bytes / 1e6 / secondsSince(begin));
            return first;
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
