package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

    private static final int WARM_UP_ORDERS = 500;
    private static final int MOST_ROUNDS = 16;

    private static final int PRINTED = 500;
    private static final int WARM_UP = 100;
    private static final int TIMED = 100;
    private static final Target ISSUED = Target.atLeast("invoices issued at once", 200, "/s");
    private static final Target PDF = Target.atMost("PDF of an invoice", 150, "ms");
    private static final Target WITH_XML = Target.atMost("PDF with its XML", 300, "ms");
    private static final Target GROWN = Target.atMost("500 in one PDF, growth of orders", 64, "MB");
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

    private static final String INVOICES =
            "select cast(id as text) from invoices where order_id = any(cast(? as uuid[]))";

    private final Installation suite;
    private final int clients;
    private final Api merchant;
    private final LeanClient lean;
    private final Backlog backlog;

    DocumentsBench(Installation suite, int clients) {
        this.suite = suite;
        this.clients = clients;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.lean = new LeanClient(suite.gateway(), suite.secretKey());
        this.backlog = new Backlog(suite);
    }

    void run() {
        try (InvoicingByHand _ = InvoicingByHand.set(merchant)) {
            measure();
        }
    }

    private void measure() {
        warmUp();
        System.out.printf("placing %d orders of five lines ...%n", ORDERS);
        List<String> orders = new ArrayList<>(placed(ORDERS));
        // All programs still take in that they were placed.
        backlog.awaitEmpty();
        List<String> invoices = issued(orders);
        Queue<String> fresh = new ConcurrentLinkedQueue<>(invoices);
        PDF.print(print("PDF of an invoice", fresh, "pdf"));
        WITH_XML.print(print("with its XML (Factur-X)", fresh, "factur-x"));
        print("CII alone", fresh, "cii");
        many("warming up", orders.subList(0, PRINTED));
        GROWN.print(many("measured", orders.subList(PRINTED, 2 * PRINTED)));
    }

    private void warmUp() {
        System.out.printf("warming up: invoices of %d orders until it gets no faster ...%n", WARM_UP_ORDERS);
        List<Double> rates = new ArrayList<>();
        while (rates.size() < MOST_ROUNDS && !WarmUp.isSteady(rates)) {
            List<String> orders = new ArrayList<>(placed(WARM_UP_ORDERS));
            long begin = System.nanoTime();
            issue(orders);
            rates.add(orders.size() / secondsSince(begin));
            System.out.printf("  %.1f invoices/s%n", rates.getLast());
        }
    }

    private Queue<String> placed(int count) {
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        List<Integer> all = IntStream.range(0, count).boxed().toList();
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
    private List<String> issued(List<String> orders) {
        long begin = System.nanoTime();
        issue(orders);
        double perSecond = orders.size() / secondsSince(begin);
        System.out.printf("%-26s %d clients; %s%n", "invoices issued", clients, gaps());
        ISSUED.print(perSecond);
        return invoicesOf(orders);
    }

    private void issue(List<String> orders) {
        each(orders, order -> lean.post("/v1/orders/" + order + "/invoices"));
    }

    private List<String> invoicesOf(List<String> orders) {
        try (Connection connection = suite.connect("orders");
                PreparedStatement statement = connection.prepareStatement(INVOICES)) {
            statement.setArray(1, connection.createArrayOf("text", orders.toArray()));
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new BenchFailure("the invoices cannot be read: " + e.getMessage());
        }
    }

    private String gaps() {
        try (Connection connection = suite.connect("orders");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(GAPS)) {
            result.next();
            if (result.getLong(2) != 0) {
                throw new BenchFailure("this year's series has %d gaps".formatted(result.getLong(2)));
            }
            return "%d in this year's series without a gap".formatted(result.getLong(1));
        } catch (SQLException e) {
            throw new BenchFailure("the series cannot be read: " + e.getMessage());
        }
    }

    /** Each is written for the first time, one after the other; gives the median in milliseconds. */
    private double print(String name, Queue<String> invoices, String format) {
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
        return micros.getValueAtPercentile(50) / 1e3;
    }

    /** Gives by how many megabytes the program grew. */
    private double many(String name, List<String> orders) {
        String ids = orders.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        String body = "{\"type\":\"INVOICE\",\"orderIds\":[" + ids + "]}";
        double grown = Memory.of(suite.processes().get("orders"))
                .during(() -> many(body, orders.size()))
                .megabytes();
        System.out.printf("%-26s orders grew by %.0f MB, %s%n", "", grown, name);
        return grown;
    }

    private int many(String body, int count) {
        long begin = System.nanoTime();
        int bytes = merchant.file("/v1/order-documents", body, MOST).length;
        System.out.printf("%-26s %.1f s, %.1f MB%n", count + " in one PDF", secondsSince(begin), bytes / 1e6);
        return bytes;
    }

    /** A piece of work, once for each, by all clients at once. */
    private <T> void each(List<T> all, Consumer<T> work) {
        Load.drain(clients, new ConcurrentLinkedQueue<>(all), work);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
