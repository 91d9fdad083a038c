package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** Imports a file of good orders and one of nothing but bad rows, through the gateway. */
final class ImportBench {

    private static final int ORDERS = 100_000;
    private static final int BAD_ROWS = 1_000_000;
    private static final Duration MOST = Duration.ofMinutes(20);

    private static final String ORDER = """
            {"externalId":"%1$s-%2$d","placedAt":"2025-03-%3$02dT10:00:00Z","customerEmail":"import-%4$d@example.com",\
            "customerName":"Past Buyer","billingLine1":"1 rue du Banc","billingCity":"Paris","billingCountry":"FR",\
            "paymentMethods":"Card","paidTotal":{"amount":"25.00","currency":"EUR"},\
            "shippingTotal":{"amount":"5.00","currency":"EUR"},"total":{"amount":"25.00","currency":"EUR"},\
            "fulfillmentStatus":"SHIPPED","trackingNumbers":"T1",\
            "lines":[{"sku":"TOTE","productName":"Tote","quantity":2,"unitPrice":{"amount":"10.00","currency":"EUR"}}]}
            """;

    private static final Target IMPORTED = Target.atLeast("import", 1_000, "orders/s");
    private static final Target GROWN = Target.atMost("import, growth of orders", 64, "MB");
    private static final Target GROWN_BY_BAD = Target.atMost("import of bad rows, growth", 64, "MB");

    private final Installation suite;
    private final Api merchant;

    ImportBench(Installation suite, Api merchant) {
        this.suite = suite;
        this.merchant = merchant;
    }

    void run() {
        String prefix = UUID.randomUUID().toString();
        Imported good =
                imported("import of orders", ORDERS, row -> ORDER.formatted(prefix, row, row % 28 + 1, row % 5_000));
        IMPORTED.print(good.perSecond());
        GROWN.print(good.grownMegabytes());
        Imported bad = imported("import of bad rows", BAD_ROWS, _ -> "{\n");
        GROWN_BY_BAD.print(bad.grownMegabytes());
    }

    /** How fast a file was taken over, and by how much orders-service grew meanwhile. */
    private record Imported(double perSecond, double grownMegabytes) {}

    private Imported imported(String name, int rows, IntFunction<String> row) {
        Path file = written(rows, row);
        try {
            Memory.Growth<Double> growth =
                    Memory.of(suite.processes().get("orders")).during(() -> imported(name, file));
            return new Imported(growth.result(), growth.megabytes());
        } finally {
            delete(file);
        }
    }

    private double imported(String name, Path file) {
        long begin = System.nanoTime();
        String path = "/v1/order-imports/"
                + merchant.upload("/v1/order-imports", "application/x-ndjson", file, MOST)
                        .get("id")
                        .asText();
        JsonNode done = ended(path);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long orders = done.get("orderCount").asLong();
        System.out.printf(
                "%-24s %7.0f /s   %s made, %s refused, %.0f MB in %.1f s%n",
                name,
                orders / seconds,
                done.get("created").asText(),
                done.get("failed").asText(),
                done.get("byteSize").asLong() / 1e6,
                seconds);
        if (done.get("failed").asLong() > 0) {
            download(path + "/failed-rows");
        }
        return orders / seconds;
    }

    private JsonNode ended(String path) {
        JsonNode now = merchant.get(path);
        while (List.of("WAITING", "RUNNING").contains(now.get("state").asText())) {
            Pause.of(Duration.ofMillis(200));
            now = merchant.get(path);
        }
        if (!now.get("state").asText().equals("COMPLETED")) {
            throw new BenchFailure(path + " is " + now.get("state").asText());
        }
        return now;
    }

    private void download(String path) {
        try (InputStream rows = merchant.stream(path)) {
            long bytes = rows.transferTo(OutputStream.nullOutputStream());
            System.out.printf("%-24s %.1f MB of refused rows%n", "", bytes / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " broke off", e);
        }
    }

    private static Path written(int rows, IntFunction<String> row) {
        try {
            Path file = Files.createTempFile("import", ".ndjson");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int i = 0; i < rows; i++) {
                    out.write(row.apply(i));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no file to import", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is left behind", e);
        }
    }
}
