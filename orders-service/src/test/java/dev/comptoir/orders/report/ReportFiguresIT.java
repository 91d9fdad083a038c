package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.report.DatedOrders.dashboard;
import static dev.comptoir.orders.report.DatedOrders.placed;
import static dev.comptoir.orders.report.Rebuilds.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ReportFiguresIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final String family = UUID.randomUUID().toString().replace("-", "");

    private static void refund(UUID order, String amount, Instant at) {
        Orders.refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(eur(amount)))
                .statusCode(201);
        Database.current().execute("update refunds set issued_at = ? where order_id = ?", Timestamp.from(at), order);
        Database.current().execute("update orders set item_count = item_count where id = ?", order);
    }

    private static void cancel(UUID order) {
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
    }

    private static List<JsonPath> exported(String from, String to) {
        String orders = asked().accept("application/x-ndjson")
                .body("""
                        {"filter":{"view":"ALL","placedFrom":"%s","placedTo":"%s","lifecycle":["PLACED","COMPLETED"]}}""".formatted(from, to))
                .post("/order-exports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return orders.lines().map(JsonPath::new).toList();
    }

    private static BigDecimal sum(List<JsonPath> orders, String field) {
        return orders.stream()
                .map(order -> new BigDecimal(order.getString(field + ".amount")))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static void assertAmount(JsonPath shown, String field, BigDecimal expected) {
        assertThat(shown.getString(field + ".amount")).as(field).isEqualTo(expected.toPlainString());
    }

    private static BigDecimal by(BigDecimal amount, long count) {
        return amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    @Test
    @Proves("O-206")
    @Proves("O-221")
    @Proves("O-222")
    @Proves("O-223")
    @Proves("O-224")
    @Proves("M-010")
    void every_figure_is_what_the_exported_orders_add_up_to() {
        Random random = new Random(7);
        UUID campaign = UUID.randomUUID();
        Instant begin = LocalDate.parse("2011-10-01").atStartOfDay(PARIS).toInstant();
        placed(family, begin.minus(Duration.ofDays(40)), 1, 1, "9.00");
        placed(family, begin.plus(Duration.ofDays(9)), 1, 1, "9.00");
        for (int i = 0; i < 24; i++) {
            Instant at = begin.plusSeconds(random.nextInt(31 * 86_400));
            UUID order = placed(family, at, random.nextInt(20), 1 + random.nextInt(3), (1 + random.nextInt(4)) + ".49")
                    .id();
            play(random.nextInt(7), order, begin.plusSeconds(random.nextInt(30 * 86_400)), campaign);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(ReportFiguresIT::assertExact);
        JsonPath rebuild = rebuilt();
        assertThat(rebuild.getLong("ordersDiffered")).isZero();
        assertThat(rebuild.getLong("sumsDiffered")).isZero();
        assertThat(rebuild.getLong("ordersRead")).isEqualTo(Database.current().count("orders"));
        assertExact();
        assertJournal();
    }

    private void play(int move, UUID order, Instant at, UUID campaign) {
        switch (move) {
            case 0 -> cancel(order);
            case 1 -> {
                cancel(order);
                asked().delete("/orders/{id}", order).then().statusCode(200);
            }
            case 2 -> {
                Orders.pay(order, null).statusCode(201);
                refund(order, "2.37", at);
            }
            case 3 -> {
                Orders.pay(order, null).statusCode(201);
                refund(order, "1.11", at);
                refund(order, "3.05", at);
            }
            case 4 ->
                Database.current()
                        .execute("update orders set recovered_by_campaign_id = ? where id = ?", campaign, order);
            case 5 -> Database.current().execute("update orders set archived_at = now() where id = ?", order);
            default -> Orders.pay(order, "5.00").statusCode(201);
        }
    }

    private static void assertExact() {
        JsonPath shown = dashboard("2011-10-01", "2011-11-01");
        List<JsonPath> orders = exported(shown.getString("period.placedFrom"), shown.getString("period.placedTo"));
        assertThat(shown.getString("timeZone")).isEqualTo("Europe/Paris");
        assertThat(orders).hasSizeGreaterThan(10);
        assertThat(shown.getInt("period.orderCount")).isEqualTo(orders.size());
        assertThat(shown.getInt("period.unitCount"))
                .isEqualTo(orders.stream()
                        .mapToInt(order -> order.getInt("itemCount"))
                        .sum());
        BigDecimal sales = sum(orders, "total");
        assertAmount(shown, "period.totalSales", sales);
        assertAmount(shown, "period.averageOrderValue", by(sales, orders.size()));
        assertAmount(shown, "period.taxTotal", sum(orders, "taxTotal"));
        assertAmount(shown, "period.shippingTotal", sum(orders, "shippingTotal"));
        assertAmount(shown, "period.refundTotal", sum(orders, "refundedTotal"));
        assertAmount(shown, "period.netSales", sales.subtract(sum(orders, "refundedTotal")));
        assertRecovered(shown, orders);
        assertCustomers(shown, orders, sales);
        assertDays(shown, orders);
        assertProducts(shown, orders);
    }

    private static void assertRecovered(JsonPath shown, List<JsonPath> orders) {
        List<JsonPath> recovered = orders.stream()
                .filter(order -> order.getString("recoveredByCampaignId") != null)
                .toList();
        assertThat(recovered).isNotEmpty();
        assertThat(shown.getInt("period.recoveredOrderCount")).isEqualTo(recovered.size());
        assertAmount(shown, "period.recoveredSales", sum(recovered, "total"));
    }

    private static void assertCustomers(JsonPath shown, List<JsonPath> orders, BigDecimal sales) {
        Map<String, List<JsonPath>> customers =
                orders.stream().collect(Collectors.groupingBy(order -> order.getString("customerEmail")));
        long returning = customers.keySet().stream()
                .filter(email -> email.startsWith("1-"))
                .count();
        assertThat(shown.getLong("period.customerCount")).isEqualTo(customers.size());
        assertThat(shown.getLong("period.returningCustomerCount"))
                .isEqualTo(returning)
                .isPositive();
        assertThat(shown.getLong("period.newCustomerCount")).isEqualTo(customers.size() - returning);
        assertThat(new BigDecimal(shown.getString("period.returningToNewRatio")))
                .isEqualByComparingTo(BigDecimal.valueOf(returning)
                        .divide(BigDecimal.valueOf(customers.size() - returning), 4, RoundingMode.HALF_UP));
        assertAmount(shown, "period.averageCustomerValue", by(sales, customers.size()));
        String best = customers.entrySet().stream()
                .max(Comparator.comparing(customer -> sum(customer.getValue(), "total")))
                .orElseThrow()
                .getKey();
        assertThat(shown.getString("topCustomers[0].email")).isEqualTo(best);
        assertThat(customers).hasSizeGreaterThan(10);
        assertThat(shown.getList("topCustomers")).hasSize(10);
        assertAmount(shown, "topCustomers[0].totalSales", sum(customers.get(best), "total"));
    }

    private static void assertDays(JsonPath shown, List<JsonPath> orders) {
        assertThat(shown.getList("days")).hasSize(31);
        Map<LocalDate, List<JsonPath>> days = new TreeMap<>(orders.stream()
                .collect(Collectors.groupingBy(
                        order -> LocalDate.ofInstant(Instant.parse(order.getString("placedAt")), PARIS))));
        days.forEach((day, ofDay) -> {
            String at = "days[" + (day.getDayOfMonth() - 1) + "].";
            assertThat(shown.getString(at + "date")).isEqualTo(day.toString());
            assertThat(shown.getInt(at + "orderCount")).isEqualTo(ofDay.size());
            assertAmount(shown, at + "totalSales", sum(ofDay, "total"));
            assertAmount(shown, at + "averageOrderValue", by(sum(ofDay, "total"), ofDay.size()));
        });
    }

    private static void assertProducts(JsonPath shown, List<JsonPath> orders) {
        Map<String, Integer> units = orders.stream()
                .flatMap(order -> order.<Map<String, Object>>getList("lines").stream())
                .collect(Collectors.groupingBy(line -> line.get("productId").toString(), Collectors.summingInt(line ->
                        (Integer) line.get("quantity"))));
        List<Integer> most = units.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        assertThat(shown.getList("topProducts.unitCount")).isEqualTo(most);
        assertThat(shown.getList("topProducts.productId")).allMatch(units::containsKey);
        assertThat(shown.getString("topProducts[0].name")).isNotBlank();
    }

    /** The accountant's journal has the same sums to the cent. */
    private static void assertJournal() {
        JsonPath shown = dashboard("2011-10-01", "2011-11-01");
        String csv = asked().accept("text/csv")
                .get("/reports/sales-journal?from=2011-10-01&to=2011-11-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String[]> rows = csv.lines().skip(1).map(row -> row.split(",")).toList();
        assertThat(csv).startsWith("date,country,taxRate,currency,orderCount,netSales,taxTotal,totalSales,");
        assertThat(rows).allMatch(row -> row[1].equals("FR") && row[2].equals("20.00") && row[3].equals("EUR"));
        assertAmount(shown, "period.totalSales", column(rows, 7));
        assertAmount(shown, "period.taxTotal", column(rows, 6));
        assertAmount(shown, "period.totalSales", column(rows, 5).add(column(rows, 6)));
        assertAmount(shown, "period.refundTotal", column(rows, 13));
        assertAmount(shown, "period.refundTotal", column(rows, 11).add(column(rows, 12)));
        Map<String, List<String[]>> days = rows.stream().collect(Collectors.groupingBy(row -> row[0]));
        days.forEach((day, ofDay) -> assertAmount(
                shown, "days[" + (LocalDate.parse(day).getDayOfMonth() - 1) + "].totalSales", column(ofDay, 7)));
        assertAmount(
                asked().get("/reports/sales?by=RATE&from=2011-10-01&to=2011-11-01")
                        .jsonPath(),
                "rows[0].sales",
                column(rows, 7));
        JsonPath byCountry = asked().get("/reports/sales?by=COUNTRY&from=2011-10-01&to=2011-11-01")
                .jsonPath();
        assertThat(byCountry.getString("rows[0].key")).isEqualTo("FR");
        assertAmount(shown, "period.totalSales", new BigDecimal(byCountry.getString("rows[0].sales.amount")));
    }

    private static BigDecimal column(List<String[]> rows, int at) {
        return rows.stream().map(row -> new BigDecimal(row[at])).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
