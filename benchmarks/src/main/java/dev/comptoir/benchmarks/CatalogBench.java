package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Searches 100,000 products and turns their pages through the gateway, fetches pages, then imports a million rows. */
final class CatalogBench {

    private static final List<String> THINGS =
            List.of("tea", "coffee", "cup", "apron", "lamp", "plate", "scarf", "table");
    private static final List<String> KINDS =
            List.of("amber", "blue", "calm", "green", "light", "old", "soft", "white");
    private static final String LIST = "/v1/products?limit=20";
    private static final int DEEP_PAGE = 1_000;

    private static final int FILES = 10;
    private static final int PRODUCTS_OF_FILE = 1_000;
    private static final int VARIANTS = 100;
    private static final Duration MOST = Duration.ofMinutes(10);

    private final Installation suite;
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;
    private final Api merchant;
    private final LeanClient lean;

    CatalogBench(Installation suite, int clients, Duration warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.lean = new LeanClient(suite.gateway(), suite.secretKey());
    }

    void run() {
        new ProductRows(suite).write();
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, () -> lean.get(aSearch(), ""));
        Load.run(clients, warmUp, () -> lean.get(LIST, ""));
        report("search, two words", Load.run(clients, measured, () -> lean.get(aSearch(), "")), "target 1,000 /s");
        report("one SKU", Load.run(clients, measured, () -> lean.get(aSku(), "")), "");
        double first = report("page 1", Load.run(clients, measured, () -> lean.get(LIST, "")), "");
        String deep = LIST + "&cursor=" + cursorOfPage(DEEP_PAGE);
        double last = report("page 1,000", Load.run(clients, measured, () -> lean.get(deep, "")), "");
        System.out.printf("page 1,000 takes         %.2f times page 1   (target 1.2)%n", first / last);
        new FetchBench(merchant, new Backlog(suite)).run();
        imports();
    }

    private static String aSearch() {
        return LIST + "&search=" + any(KINDS) + "%20" + any(THINGS);
    }

    private static String aSku() {
        return LIST + "&sku=C" + (1 + ThreadLocalRandom.current().nextInt(100_000));
    }

    private static String any(List<String> words) {
        return words.get(ThreadLocalRandom.current().nextInt(words.size()));
    }

    private String cursorOfPage(int page) {
        String cursor = "";
        for (int i = 1; i < page; i++) {
            cursor = merchant.get(LIST + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .get("nextCursor")
                    .asText();
        }
        return cursor;
    }

    /** A file holds at most 200,000 rows and 20 MB, so it comes in parts, as a merchant would have to send it. */
    private void imports() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        int rows = FILES * PRODUCTS_OF_FILE * VARIANTS;
        System.out.printf("importing %,d rows in %d files ...%n", rows, FILES);
        long begin = System.nanoTime();
        for (int file = 0; file < FILES; file++) {
            JsonNode started = merchant.upload("/v1/product-imports", "text/csv", csv(run, file), MOST);
            finish(started.get("id").asText());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-24s %7.0f rows/s   memory of catalog at most %d MB%n", "import", rows / seconds, mostMemory());
    }

    private void finish(String id) {
        long end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end) {
            JsonNode now = merchant.get("/v1/product-imports/" + id);
            String state = now.get("state").asText();
            if (state.equals("COMPLETED") && now.get("failed").asInt() == 0) {
                return;
            }
            if (!state.equals("RUNNING")) {
                throw new BenchFailure("the import ended " + state + ": " + now);
            }
            Pause.of(Duration.ofMillis(200));
        }
        throw new BenchFailure("an import did not end in " + MOST.toMinutes() + " minutes");
    }

    private static byte[] csv(String run, int file) {
        StringBuilder rows = new StringBuilder(
                "Handle,Title,Status,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Price\n");
        for (int product = 0; product < PRODUCTS_OF_FILE; product++) {
            String handle = "bench-" + run + "-" + file + "-" + product;
            for (int variant = 0; variant < VARIANTS; variant++) {
                rows.append(handle)
                        .append(variant == 0 ? ",Imported product,active,Size," : ",,,,")
                        .append(variant)
                        .append(',')
                        .append(handle)
                        .append('-')
                        .append(variant)
                        .append(",shopify,12.50\n");
            }
        }
        return rows.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Of the program catalog since it was started, as Linux counts it. */
    private long mostMemory() {
        Path status = Path.of("/proc/" + suite.processes().get("catalog") + "/status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElseThrow(() -> new BenchFailure(status + " does not say the memory"));
        } catch (IOException e) {
            throw new UncheckedIOException(status + " cannot be read", e);
        }
    }

    private static double report(String name, Load.Result result, String target) {
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
