package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Reads the order list in every way through the gateway, beside PostgreSQL alone giving one row by its key. */
final class ListsBench {

    private static final int DEEP_PAGE = 1_000;
    private static final String LIST = "/v1/orders?limit=20";
    private static final String FILTERED = LIST + "&paymentStatus=PAID";
    private static final String ONE = "select id, order_number, total_minor, placed_at from orders where id = ?";

    private static final Map<String, String> FILTERS = filters();

    private final Installation suite;
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;
    private final Api merchant;
    private final LeanClient lean;

    ListsBench(Installation suite, int clients, Duration warmUp, Duration measured) {
        this.suite = suite;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.merchant = new Api(suite.gateway(), suite.secretKey());
        this.lean = new LeanClient(suite.gateway(), suite.secretKey());
    }

    private static Map<String, String> filters() {
        Map<String, String> all = new LinkedHashMap<>();
        addStates(all);
        addSearches(all);
        return all;
    }

    private static void addStates(Map<String, String> all) {
        all.put("view=ARCHIVED", "&view=ARCHIVED");
        all.put("view=ALL", "&view=ALL");
        all.put("status, frequent", "&status=PROCESSED");
        all.put("status, rare", "&status=DISPUTED");
        all.put("lifecycle", "&lifecycle=CANCELLED");
        all.put("payment status", "&paymentStatus=REFUNDED");
        all.put("two payment statuses", "&paymentStatus=AWAITING_PAYMENT&paymentStatus=PARTIALLY_PAID");
        all.put("fulfilment status", "&fulfillmentStatus=SHIPPED");
        all.put("own status", "&customStatusId=0b000000-0000-7000-b000-000000000001");
        all.put("on hold", "&onHold=true");
    }

    private static void addSearches(Map<String, String> all) {
        all.put("placed by, frequent", "&placedBy=dupont");
        all.put("placed by, rare", "&placedBy=shopper29");
        all.put("e-mail", "&customerEmail=shopper1@orange.example");
        all.put("free text", "&q=martin%20product");
        all.put("date range", "&placedFrom=2025-11-01T00:00:00Z&placedTo=2025-12-01T00:00:00Z&view=ALL");
        all.put("total range", "&currency=EUR&minTotal=50&maxTotal=50.50");
        all.put("country, frequent", "&country=FR");
        all.put("country, rare", "&country=IS");
        all.put("SKU, frequent", "&containsSku=BENCH-1-M");
        all.put("SKU, rare", "&containsSku=BENCH-1500-M");
        all.put("product, frequent", "&containsProduct=0b000000-0000-7000-d000-000000000001");
        all.put("product, now and then", "&containsProduct=0b000000-0000-7000-d000-000000000100");
        all.put("campaign", "&recoveredByCampaign=0b000000-0000-7000-a000-000000000002");
        all.put("order number", "&orderNumber=B99000");
        all.put("sort by total", "&sort=-total");
        all.put("sort by number", "&sort=-number");
        all.put("sort by updatedAt", "&sort=-updatedAt");
    }

    void run() {
        OrderRows.LISTED.write(suite);
        System.out.printf("warming up: %d clients for %d s ...%n", clients, warmUp.toSeconds());
        Load.run(clients, warmUp, () -> lean.get(FILTERED, ""));
        Load.run(clients, warmUp, () -> lean.get(anOrder(), ""));

        double byKey = byKey();
        double plain = print("plain list", LIST, 0);
        double filtered = print("filtered list of 20", FILTERED, plain);
        System.out.printf("the list reaches         %.1f %% of select by key%n", 100 * filtered / byKey);
        String cursor = cursorOfPage(DEEP_PAGE);
        print(
                "its page 1,000",
                FILTERED + "&view=ALL&cursor=" + cursor,
                print("its page 1", FILTERED + "&view=ALL", 0));
        FILTERS.forEach((name, query) -> print(name, LIST + query, plain));
        single();
    }

    private void single() {
        report("one order", Load.run(clients, measured, () -> lean.get(anOrder(), "")), 0);
        report("one order, unchanged", Load.run(clients, measured, () -> lean.get(anOrder(), "\"3\"")), 0);
        String then = "?at=2026-11-27T00:00:00Z";
        report("one order as it stood", Load.run(1, measured, () -> lean.get(anOrder() + then, "")), 0);
    }

    private static String anOrder() {
        OrderRows orders = OrderRows.LISTED;
        return "/v1/orders/" + orders.id(1 + ThreadLocalRandom.current().nextInt(orders.count() - 5_000));
    }

    private String cursorOfPage(int page) {
        String cursor = "";
        for (int i = 1; i < page; i++) {
            JsonNode answer = merchant.get(FILTERED + "&view=ALL" + cursor);
            cursor = "&cursor=" + answer.get("nextCursor").asText();
        }
        return cursor.substring("&cursor=".length());
    }

    private double print(String name, String path, double plain) {
        return report(name, Load.run(clients, measured, () -> lean.get(path, "")), plain);
    }

    /** @param plain what to compare with; zero for nothing */
    private static double report(String name, Load.Result result, double plain) {
        String times = plain == 0 ? "" : "   %.1f times the plain list".formatted(plain / result.perSecond());
        System.out.printf(
                "%-24s %7.0f /s   p50 %.1f ms   p95 %.1f ms%s%n",
                name, result.perSecond(), result.millis(50), result.millis(95), times);
        return result.perSecond();
    }

    private double byKey() {
        ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> suite.connect("orders"));
        return report("select by key", Load.run(clients, measured, () -> select(connections.get())), 0);
    }

    private static void select(Connection connection) {
        String key = anOrder().substring("/v1/orders/".length());
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, UUID.fromString(key));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
            }
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL refused a select by key: " + e.getMessage());
        }
    }
}
