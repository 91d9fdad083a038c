package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.report.Rebuilds.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Midnight;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ReportIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String family = UUID.randomUUID().toString().replace("-", "");

    private static JsonPath dashboard(String from, String to) {
        return asked().get("/reports/dashboard?from={from}&to={to}", from, to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Orders of a month that no other test has, at random moments of it. */
    private Orders.Placed placed(Instant at, int customer, int units, String price) {
        Cart cart = Cart.of(UUID.randomUUID());
        BigDecimal goods = new BigDecimal(price).multiply(BigDecimal.valueOf(units));
        BigDecimal tax = goods.add(new BigDecimal("15.50"))
                .multiply(new BigDecimal("0.20"))
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal bookTax = new BigDecimal("3.10");
        String json = new Cart(
                        cart.orderId(),
                        cart.cartId(),
                        customer + "-" + family + "@example.test",
                        "C" + customer,
                        "en",
                        "S" + price)
                .json()
                .replace(
                        "\"quantity\":2,\"unitPrice\":" + eur("10.00"),
                        "\"quantity\":" + units + ",\"unitPrice\":" + eur(price))
                .replace(
                        eur("20.00") + ",\"tax\":" + eur("4.00"),
                        eur(goods.toPlainString()) + ",\"tax\":"
                                + eur(tax.subtract(bookTax).toPlainString()))
                .replace(
                        "\"subtotal\":" + eur("35.50"),
                        "\"subtotal\":" + eur(goods.add(new BigDecimal("15.50")).toPlainString()))
                .replace(
                        "\"taxTotal\":" + eur("8.10"),
                        "\"taxTotal\":"
                                + eur(tax.add(BigDecimal.ONE.setScale(2)).toPlainString()))
                .replace(
                        "\"total\":" + eur("48.60"),
                        "\"total\":"
                                + eur(goods.add(tax)
                                        .add(new BigDecimal("21.50"))
                                        .toPlainString()));
        asked().body(json).post("/internal/placements").then().statusCode(201);
        Database.current().execute("update orders set placed_at = ? where id = ?", Timestamp.from(at), cart.orderId());
        return new Orders.Placed(cart.orderId(), cart.cartId(), "", cart.email());
    }

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
        placed(begin.minus(Duration.ofDays(40)), 1, 1, "9.00");
        placed(begin.plus(Duration.ofDays(9)), 1, 1, "9.00");
        for (int i = 0; i < 24; i++) {
            Instant at = begin.plusSeconds(random.nextInt(31 * 86_400));
            UUID order = placed(at, random.nextInt(20), 1 + random.nextInt(3), (1 + random.nextInt(4)) + ".49")
                    .id();
            play(random.nextInt(7), order, begin.plusSeconds(random.nextInt(30 * 86_400)), campaign);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(ReportIT::assertExact);
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

    @Test
    void a_sum_that_was_spoilt_is_found_and_put_right() {
        Instant at = Instant.parse("2011-03-27T12:00:00Z");
        placed(at, 1, 2, "4.00");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> dashboard("2011-03-27", "2011-03-28").getInt("period.orderCount") == 1);
        Database.current()
                .execute("update sales_sums set sales_minor = 1 where day = '2011-03-27' and dimension = 'DAY'");
        assertThat(dashboard("2011-03-27", "2011-03-28").getString("period.totalSales.amount"))
                .isEqualTo("0.01");
        assertThat(rebuilt().getLong("sumsDiffered")).isEqualTo(1);
        assertThat(dashboard("2011-03-27", "2011-03-28").getString("period.totalSales.amount"))
                .isEqualTo("34.20");
        assertThat(rebuilt().getLong("sumsDiffered")).isZero();
    }

    @Test
    @Proves("O-220")
    @Proves("V30")
    void the_previous_month_is_shown_beside_the_one_before_unless_other_days_are_asked_for() {
        Midnight.isFar(PARIS);
        LocalDate month = LocalDate.now(PARIS).withDayOfMonth(1).minusMonths(1);
        JsonPath shown = asked().get("/reports/dashboard")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getString("period.from")).isEqualTo(month.toString());
        assertThat(shown.getString("period.to")).isEqualTo(month.plusMonths(1).toString());
        assertThat(shown.getString("previousPeriod.from"))
                .isEqualTo(month.minusMonths(1).toString());
        JsonPath day = dashboard("2011-03-27", "2011-03-28");
        assertThat(day.getString("period.placedFrom")).isEqualTo("2011-03-26T23:00:00Z");
        assertThat(day.getString("period.placedTo")).isEqualTo("2011-03-27T22:00:00Z");
        assertThat(day.getList("days")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DAY", "PRODUCT", "CATEGORY", "COUNTRY", "RATE", "PAYMENT_METHOD", "CAMPAIGN"})
    @Proves("O-206")
    void sales_are_broken_down_by_everything_kept(String by) {
        asked().get("/reports/sales?by={by}&from=2011-10-01&to=2011-11-01&limit=1", by)
                .then()
                .statusCode(200)
                .body("by", equalTo(by))
                .body("currency", equalTo("EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2011-10-01, invalid-request",
        "from=2011-10-01&to=2011-10-01, range-reversed",
        "from=2001-10-01&to=2011-10-01, period-too-long",
        "from=today&to=2011-10-01, invalid-request",
        "from=2011-10-01&to=2011-10-02&currency=euro, invalid-request"
    })
    void what_is_no_period_is_refused(String query, String code) {
        asked().get("/reports/dashboard?" + query).then().statusCode(400).body("code", equalTo(code));
    }
}
