package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Behind {@code ./comptoir bench}: measures the running suite and prints the figures; it never changes a setting of it. */
public final class Bench {

    private static final String USAGE = """
            usage: ./comptoir bench orders|lists|reports|documents [--clients N] [--warmup SECONDS] [--seconds SECONDS]
              orders   the whole way of an order through the gateway, beside PostgreSQL alone writing the same rows
              lists    the order list by every filter, one order, an order as it stood, beside select by key alone; it writes
                       100,000 orders of its own first, and --seconds is the time per line
              reports  the dashboard, the journal and exports of the same 100,000 orders
              documents  invoices issued at once, and as PDF, with their XML inside and 500 in one file; the settings must name a
                       seller
            Without --warmup it warms up until the suite no longer gets faster, which takes minutes after a start.
            The suite must be running (./comptoir up). Orders it places stay in its database; ./comptoir reset removes them.""";

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (BenchFailure failure) {
            System.err.println("bench: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] arguments) {
        Map<String, Integer> options = options(arguments);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "orders" -> orders(options);
            case "lists" -> lists(options);
            case "reports" -> reports(options);
            case "documents" ->
                new DocumentsBench(Installation.fromEnvironment(), options.getOrDefault("clients", 8)).run();
            default -> System.out.println(USAGE);
        }
    }

    private static void orders(Map<String, Integer> options) {
        new OrdersBench(
                        Installation.fromEnvironment(),
                        options.getOrDefault("clients", 16),
                        options.containsKey("warmup")
                                ? WarmUp.of(Duration.ofSeconds(options.get("warmup")))
                                : WarmUp.untilSteady(),
                        Duration.ofSeconds(options.getOrDefault("seconds", 30)))
                .run();
    }

    private static void lists(Map<String, Integer> options) {
        new ListsBench(
                        Installation.fromEnvironment(),
                        options.getOrDefault("clients", 8),
                        Duration.ofSeconds(options.getOrDefault("warmup", 30)),
                        Duration.ofSeconds(options.getOrDefault("seconds", 5)))
                .run();
    }

    private static void reports(Map<String, Integer> options) {
        new ReportsBench(
                        Installation.fromEnvironment(),
                        options.getOrDefault("clients", 4),
                        Duration.ofSeconds(options.getOrDefault("warmup", 20)),
                        Duration.ofSeconds(options.getOrDefault("seconds", 5)))
                .run();
    }

    private static Map<String, Integer> options(String[] arguments) {
        Map<String, Integer> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            try {
                int value = Integer.parseInt(arguments[i + 1]);
                if (value < 1 || value > 600) {
                    throw new BenchFailure(arguments[i] + " takes a whole number from 1 to 600");
                }
                options.put(arguments[i].replaceFirst("^--", ""), value);
            } catch (NumberFormatException _) {
                throw new BenchFailure(arguments[i] + " takes a whole number");
            }
        }
        return options;
    }
}
