package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Behind {@code ./comptoir bench}: measures the running suite and prints the figures; a setting it needs is put back. */
public final class Bench {

    private static final String USAGE = """
            usage: ./comptoir bench orders|lists|reports|documents|files|gateway|stock|catalog|carts|kills [--clients N] [--warmup SECONDS] [--seconds SECONDS]
                   ./comptoir bench files [--gigabytes N]
                   ./comptoir bench orders --url http://HOST:PORT [--clients N] [--warmup SECONDS] [--seconds SECONDS]
              orders   the whole way of an order through the gateway, beside PostgreSQL alone writing the same rows
              lists    the order list by every filter, one order, an order as it stood, beside select by key alone; it writes
                       100,000 orders of its own first, and --seconds is the time per line
              reports  the dashboard of a year, an edit's dry run, the journal and exports of 1,000,000 orders of its own, which it
                       writes first: that takes minutes and some gigabytes
              documents  invoices issued at once, and as PDF, with their XML inside and 500 in one file; while it runs, invoices
                       are issued by hand only and without mails, by a seller of its own where the settings name none
              gateway  small requests with 10,000 keys beside the service asked directly, webhooks to 20 endpoints, the event feed
                       read through, 1,000 open event streams; for a while it gives orders and PostgreSQL one processor by
                       taskset and the others to the rest, so that the service is what requests wait for
              files    a file of 1 GB (--gigabytes N) up and down, beside nginx, or a plain server where there is none, serving
                       the same file; 1,000 slow downloads; 100 downloads at once of 3. It needs three times the room
              stock    reservations of one SKU and of 2,000, beside select for update by PostgreSQL alone, and availability of 100
              catalog  search and deep pages of 100,000 products, which it writes first, and an import of 1,000,000 rows
              carts    edits of carts, an order in two requests beside one in seven, pricing of a large cart, what is due among
                       1,000 and 1,000,000 waiting carts, and mails sent: it writes and deletes the waiting carts itself
              kills    orders-service killed three times while orders are placed, and how long until it is ready again; --seconds
                       is the time before each kill
            reports, documents, files, gateway, carts and kills say beside a figure what it has to reach.
            Without --warmup it warms up until the suite no longer gets faster, which takes minutes after a start.
            The suite must be running (./comptoir up). Orders it places stay in its database; ./comptoir reset removes them.
            With --url it loads any installation, with the keys in COMPTOIR_SECRET_KEY and COMPTOIR_PUBLISHABLE_KEY: what the
            orders cost its processors, and what its PostgreSQL alone could do, is not to be seen from outside.""";

    private static final Set<String> OPTIONS = Set.of("--clients", "--warmup", "--seconds", "--url", "--gigabytes");

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
        Map<String, String> options = options(arguments);
        String name = arguments.length == 0 ? "" : arguments[0];
        if (options.containsKey("--url") && !name.equals("orders")) {
            throw new BenchFailure(
                    "only orders can be loaded from outside; the others write rows into the database first");
        }
        switch (name) {
            case "orders" -> orders(options);
            case "lists" -> lists(options);
            case "reports" -> reports(options);
            case "gateway" -> gateway(options);
            case "documents" ->
                new DocumentsBench(Installation.fromEnvironment(), number(options, "--clients", 8)).run();
            case "files" -> new FilesBench(Installation.fromEnvironment(), number(options, "--gigabytes", 1)).run();
            case "stock" -> stock(options);
            case "catalog" -> catalog(options);
            case "carts" -> carts(options);
            case "kills" -> kills(options);
            default -> System.out.println(USAGE);
        }
    }

    private static void orders(Map<String, String> options) {
        int clients = number(options, "--clients", 16);
        WarmUp warmUp =
                options.containsKey("--warmup") ? WarmUp.of(seconds(options, "--warmup", 0)) : WarmUp.untilSteady();
        Duration measured = seconds(options, "--seconds", 30);
        if (options.containsKey("--url")) {
            new DistantOrdersBench(Door.of(options.get("--url"), System.getenv()), clients, warmUp, measured).run();
        } else {
            new OrdersBench(Installation.fromEnvironment(), clients, warmUp, measured).run();
        }
    }

    private static void lists(Map<String, String> options) {
        new ListsBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 8),
                        seconds(options, "--warmup", 30),
                        seconds(options, "--seconds", 5))
                .run();
    }

    private static void gateway(Map<String, String> options) {
        new GatewayBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 8),
                        seconds(options, "--warmup", 30),
                        seconds(options, "--seconds", 20))
                .run();
    }

    private static void reports(Map<String, String> options) {
        new ReportsBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 4),
                        seconds(options, "--warmup", 20),
                        seconds(options, "--seconds", 5))
                .run();
    }

    private static void stock(Map<String, String> options) {
        new StockBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 64),
                        seconds(options, "--warmup", 30),
                        seconds(options, "--seconds", 10))
                .run();
    }

    private static void catalog(Map<String, String> options) {
        new CatalogBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 8),
                        seconds(options, "--warmup", 30),
                        seconds(options, "--seconds", 10))
                .run();
    }

    private static void carts(Map<String, String> options) {
        new CartsBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 8),
                        seconds(options, "--warmup", 30),
                        seconds(options, "--seconds", 20))
                .run();
    }

    private static void kills(Map<String, String> options) {
        new KillsBench(
                        Installation.fromEnvironment(),
                        number(options, "--clients", 16),
                        seconds(options, "--seconds", 10))
                .run();
    }

    static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new BenchFailure(USAGE);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    static int number(Map<String, String> options, String name, int otherwise) {
        try {
            int value = Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
            if (value < 1 || value > 600) {
                throw new BenchFailure(name + " takes a whole number from 1 to 600");
            }
            return value;
        } catch (NumberFormatException _) {
            throw new BenchFailure(name + " takes a whole number");
        }
    }

    private static Duration seconds(Map<String, String> options, String name, int otherwise) {
        return Duration.ofSeconds(number(options, name, otherwise));
    }
}
