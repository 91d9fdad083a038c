package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * A large file up and down through the gateway, beside a server that does nothing else; many slow downloads at once; and more
 * downloads at once than a link has left.
 */
final class FilesBench {

    private static final long GIGABYTE = 1_000_000_000;
    private static final int BLOCK = 1024 * 1024;
    private static final int ROUNDS = 3;
    private static final int SLOW = 1_000;
    private static final int AT_ONCE = 100;
    private static final int LEFT = 3;
    private static final long MOST_FOR_LARGE = 64;
    private static final long MOST_FOR_SLOW = 200;
    private static final double LEAST_SHARE = 0.6;

    private final Installation suite;
    private final long size;
    private final Api merchant;
    private final MemoryMeter memory;

    FilesBench(Installation suite, int gigabytes) {
        this.suite = suite;
        this.size = gigabytes * GIGABYTE;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.memory = new MemoryMeter(suite, List.of("gateway", "files"));
    }

    void run() {
        Path folder = temporary();
        try {
            Path file = made(folder);
            String large = upload(file, "");
            try (PlainFileServer plain = PlainFileServer.of(file)) {
                URI link = sold(large).link();
                downloads(link, plain);
                slow(link);
            }
        } finally {
            delete(folder);
        }
        limited();
    }

    /** Bytes that no disk or connection can press together. */
    private Path made(Path folder) {
        System.out.printf("making a file of %.0f GB ...%n", size / 1e9);
        byte[] block = new byte[BLOCK];
        new Random(7).nextBytes(block);
        Path file = folder.resolve("file");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = size; left > 0; left -= BLOCK) {
                out.write(block, 0, (int) Math.min(BLOCK, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the file of this bench", e);
        }
        return file;
    }

    /** Gives the id of the file. */
    private String upload(Path content, String terms) {
        String id = merchant.post("/v1/files", "{\"name\":\"bench.bin\"" + terms + "}")
                .get("id")
                .asText();
        long begin = System.nanoTime();
        Map<String, Long> growth = memory.growth(() -> send(content, "/v1/files/" + id + "/content"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (terms.isEmpty()) {
            line(
                    "up",
                    "%.0f MB/s; %s%s",
                    size / 1e6 / seconds,
                    MemoryMeter.text(growth),
                    within(growth, MOST_FOR_LARGE));
        }
        return id;
    }

    private void send(Path content, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(suite.gateway() + path).toURL().openConnection();
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(content));
            connection.setRequestProperty("Authorization", "Bearer " + suite.secretKey());
            connection.setRequestProperty("Content-Type", "application/octet-stream");
            try (OutputStream out = connection.getOutputStream()) {
                Files.copy(content, out);
            }
            if (connection.getResponseCode() != 200) {
                throw new BenchFailure("the upload was answered with " + connection.getResponseCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    /** A paid order and its buyer's link. */
    private record Sold(String order, URI link) {}

    /** An order of the file that is paid, and its buyer's link. */
    private Sold sold(String fileId) {
        String order =
                merchant.post("/v1/orders", """
                        {"customer":{"email":"bench@example.com","name":"Bench Buyer"},
                         "billingAddress":{"line1":"1 rue du Banc","postalCode":"75001","city":"Paris","country":"FR"},
                         "lines":[{"name":"A large file","quantity":1,"unitPrice":{"amount":"5.00","currency":"EUR"},
                                   "fileGuid":"%s","requiresShipping":false}]}""".formatted(fileId)).get("id").asText();
        merchant.post("/v1/orders/" + order + "/payments", "{\"method\":\"Bank transfer\"}");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            JsonNode found = entitlement(order);
            if (found != null && found.hasNonNull("downloadUrl")) {
                String url = found.get("downloadUrl").asText();
                return new Sold(order, URI.create(suite.gateway() + url.substring(url.indexOf("/v1/"))));
            }
            Pause.of(Duration.ofMillis(200));
        }
        throw new BenchFailure("the paid order got no download within a minute");
    }

    private JsonNode entitlement(String order) {
        return merchant.get("/v1/entitlements?orderId=" + order).get("items").get(0);
    }

    /** In turns, so that both meet the same machine; the best of each counts. */
    private void downloads(URI link, PlainFileServer plain) {
        double ours = 0;
        double theirs = 0;
        Map<String, Long> most = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs = Math.max(theirs, megabytesPerSecond(plain.address()));
            double[] now = {0};
            memory.growth(() -> now[0] = megabytesPerSecond(link))
                    .forEach((name, mb) -> most.merge(name, mb, Math::max));
            ours = Math.max(ours, now[0]);
        }
        line("down", "%.0f MB/s; %s%s", ours, MemoryMeter.text(most), within(most, MOST_FOR_LARGE));
        line(
                "down from " + plain.name(),
                "%.0f MB/s: ours is %.0f %%%s",
                theirs,
                100 * ours / theirs,
                verdict(ours >= LEAST_SHARE * theirs, "at least 60 %"));
    }

    private double megabytesPerSecond(URI address) {
        long begin = System.nanoTime();
        try (OpenDownload download = OpenDownload.of(address)) {
            mustBeWhole(download.status());
            return download.drain() / 1e6 / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** All have begun and none has ended: readers who take a little and then nothing for a while. */
    private void slow(URI link) {
        List<OpenDownload> open = new ArrayList<>();
        try {
            Map<String, Long> growth = memory.growth(() -> {
                IntStream.range(0, SLOW).forEach(_ -> open.add(begun(link)));
                Pause.of(Duration.ofSeconds(5));
                open.forEach(download -> download.read(new byte[1024]));
            });
            long all = growth.values().stream().mapToLong(Long::longValue).sum();
            line(
                    SLOW + " slow downloads",
                    "%s%s",
                    MemoryMeter.text(growth),
                    verdict(all <= MOST_FOR_SLOW, "at most " + MOST_FOR_SLOW + " MB in all"));
        } finally {
            open.forEach(OpenDownload::close);
        }
    }

    private static OpenDownload begun(URI link) {
        OpenDownload download = OpenDownload.slow(link);
        mustBeWhole(download.status());
        return download;
    }

    /** More at once than are left: what belongs to a counted one goes through with it, the rest is refused. */
    private void limited() {
        Path folder = temporary();
        try {
            Path small = Files.write(folder.resolve("small"), new byte[1000]);
            Sold sold = sold(upload(small, ",\"maxDownloadsPerOrder\":" + LEFT));
            Map<Integer, Integer> answers = new ConcurrentHashMap<>();
            List<Integer> all = IntStream.range(0, AT_ONCE).boxed().toList();
            Load.drain(AT_ONCE, new ConcurrentLinkedQueue<>(all), _ -> {
                try (OpenDownload download = OpenDownload.of(sold.link())) {
                    answers.merge(download.status(), 1, Integer::sum);
                }
            });
            int used = entitlement(sold.order()).get("usedDownloads").asInt();
            line(
                    AT_ONCE + " at once, " + LEFT + " left",
                    "%d counted; answers %s%s",
                    used,
                    answers,
                    verdict(used == LEFT, "exactly " + LEFT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void mustBeWhole(int status) {
        if (status != 200) {
            throw new BenchFailure("a download was answered with " + status);
        }
    }

    private static String within(Map<String, Long> growth, long most) {
        boolean isMet = growth.values().stream().allMatch(megabytes -> megabytes <= most);
        return verdict(isMet, "at most " + most + " MB each");
    }

    private static String verdict(boolean isMet, String goal) {
        return " (" + goal + (isMet ? ": met)" : ": MISSED)");
    }

    private static void line(String name, String format, Object... values) {
        System.out.printf("%-34s %s%n", name, format.formatted(values));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("comptoir-files-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}
