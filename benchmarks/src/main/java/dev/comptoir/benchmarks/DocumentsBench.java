package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Issues invoices of orders of its own and writes them as PDF, alone, with their XML inside and many in one file. */
final class DocumentsBench {

    private static final int ORDERS = 1_000;
    private static final int PRINTED = 500;
    private static final int WARM_UP = 100;
    private static final int TIMED = 100;
    private static final Duration MOST = Duration.ofSeconds(120);

    private static final String LINE = """
            {"name":"Thing no. %d, engraved","quantity":%d,"unitPrice":{"amount":"%d.50","currency":"EUR"},"taxPercent":"20"}""";

    private static final String ORDER = """
            {"customer":{"email":"bench@example.com","name":"Bench Buyer"},
             "billingAddress":{"line1":"1 rue du Banc","postalCode":"75001","city":"Paris","country":"FR"},
             "lines":[%s]}""";

    private static final String GAPS = """
            select count(*), max(series_number) - min(series_number) + 1 - count(*) from invoices
             where series_year = extract(year from now())""";

    private final Installation suite;
    private final int clients;
    private final Api merchant;
    private final LeanClient lean;

    DocumentsBench(Installation suite, int clients) {
        this.suite = suite;
        this.clients = clients;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.lean = new LeanClient(suite.gateway(), suite.secretKey());
    }

    void run() {
        if (!merchant.get("/v1/settings/invoicing/readiness")
                .get("electronicInvoices")
                .asBoolean()) {
            throw new BenchFailure("name a seller with a VAT number first: PUT /v1/settings/invoicing, mode MANUAL");
        }
        System.out.printf("placing %d orders of five lines ...%n", ORDERS);
        List<String> orders = new ArrayList<>(placed());
        List<String> invoices = new ArrayList<>(issued(orders));
        Queue<String> fresh = new ConcurrentLinkedQueue<>(invoices);
        print("PDF of an invoice", fresh, "pdf");
        print("with its XML (Factur-X)", fresh, "factur-x");
        print("CII alone", fresh, "cii");
        many(orders.subList(0, PRINTED));
    }

    private Queue<String> placed() {
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        List<Integer> all = IntStream.range(0, ORDERS).boxed().toList();
        each(
                all,
                number -> ids.add(
                        merchant.post("/v1/orders", order(number)).get("id").asText()));
        return ids;
    }

    private static String order(int number) {
        return ORDER.formatted(IntStream.range(0, 5)
                .mapToObj(line -> LINE.formatted(line, 1 + line % 3, 5 + (number + line) % 40))
                .collect(Collectors.joining(",")));
    }

    /** All clients take the next number of one series. */
    private Queue<String> issued(List<String> orders) {
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        each(
                orders,
                order -> ids.add(merchant.post("/v1/orders/" + order + "/invoices", "")
                        .get("id")
                        .asText()));
        System.out.printf(
                "%-26s %7.0f /s with %d clients; %s%n",
                "invoices issued", orders.size() / secondsSince(begin), clients, gaps());
        return ids;
    }

    private String gaps() {
        try (Connection connection = suite.connect("orders");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(GAPS)) {
            result.next();
            return "%d in this year's series, %d gaps".formatted(result.getLong(1), result.getLong(2));
        } catch (SQLException e) {
            throw new BenchFailure("the series cannot be read: " + e.getMessage());
        }
    }

    /** Each is written for the first time, one after the other. */
    private void print(String name, Queue<String> invoices, String format) {
        for (int i = 0; i < WARM_UP; i++) {
            lean.get("/v1/invoices/" + invoices.remove() + "/" + format, "");
        }
        Histogram micros = new Histogram(3);
        for (int i = 0; i < TIMED; i++) {
            long begin = System.nanoTime();
            lean.get("/v1/invoices/" + invoices.remove() + "/" + format, "");
            micros.recordValue((System.nanoTime() - begin) / 1_000);
        }
        System.out.printf(
                "%-26s p50 %.1f ms   p95 %.1f ms%n",
                name, micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(95) / 1e3);
    }

    private void many(List<String> orders) {
        long before = kilobytes("VmRSS");
        String ids = orders.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        long begin = System.nanoTime();
        int bytes =
                merchant.file("/v1/order-documents", "{\"type\":\"INVOICE\",\"orderIds\":[" + ids + "]}", MOST).length;
        System.out.printf(
                "%-26s %.1f s, %.1f MB; orders grew from %d to %d MB, at most %d%n",
                orders.size() + " in one PDF",
                secondsSince(begin),
                bytes / 1e6,
                before / 1024,
                kilobytes("VmRSS") / 1024,
                kilobytes("VmHWM") / 1024);
    }

    /** Of the program orders, as Linux counts it. */
    private long kilobytes(String what) {
        try {
            return Files.readAllLines(Path.of("/proc/" + suite.processes().get("orders") + "/status")).stream()
                    .filter(line -> line.startsWith(what))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new BenchFailure("memory is read from /proc, which this machine does not have");
        }
    }

    /** A piece of work, once for each, by all clients at once. */
    private <T> void each(List<T> all, Consumer<T> work) {
        Load.drain(clients, new ConcurrentLinkedQueue<>(all), work);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
