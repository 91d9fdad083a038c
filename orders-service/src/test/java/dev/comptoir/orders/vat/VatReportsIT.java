package dev.comptoir.orders.vat;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.vat.domain.Quarter;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Midnight;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class VatReportsIT {

    private static final String DUE = """
            select sum(case when lifecycle = 'CANCELLED' or deleted_at is not null or payment_status = 'REFUNDED' then 0
                            else total_minor - conceded_minor end)
              from orders where id = any(cast(? as uuid[]))""";

    private static final String KEPT =
            "select sum(paid_minor - refunded_minor) from orders where id = any(cast(? as uuid[]))";

    private static LocalDate today() {
        ZoneId zone = ZoneId.of((String) Database.current().value("select time_zone from store_profile"));
        Midnight.isFar(zone);
        return LocalDate.now(zone);
    }

    private static UUID place(String json, UUID order) {
        asked().body(json).post("/internal/placements").then().statusCode(201);
        return order;
    }

    private static void awaitCounted() {
        Awaitility.await()
                .until(() -> Database.current()
                                .count(
                                        "orders o left join vat_orders v on v.order_id = o.id where v.updated_at is distinct from o.updated_at")
                        == 0);
    }

    private static BigDecimal total(JsonPath report, String list, String field) {
        List<String> amounts = report.getList(list + "." + field + ".amount");
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonPath report(LocalDate from, LocalDate to) {
        return asked().get("/reports/e-reporting?from={from}&to={to}", from.toString(), to.toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath quarter(LocalDate day) {
        return asked().get("/reports/oss?quarter={quarter}", Quarter.of(day).toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String csv(String path) {
        return asked().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    private static BigDecimal sum(String sql, List<UUID> orders) {
        String ids = orders.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return new BigDecimal(Database.current().value(sql, ids).toString()).movePointLeft(2);
    }

    private static String oneUnitOf(UUID order) {
        return "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}"
                .formatted(Orders.lineIds(order).getFirst());
    }

    private static UUID refunded(String body) {
        UUID order = Orders.paid().id();
        Orders.refund(order, UUID.randomUUID(), body == null ? oneUnitOf(order) : body)
                .statusCode(201);
        return order;
    }

    private static UUID german() {
        Cart cart = Cart.of(UUID.randomUUID());
        return place(cart.json().replace("\"country\":\"FR\"", "\"country\":\"DE\""), cart.orderId());
    }

    private static UUID ofBusiness(Cart cart) {
        return place(cart.json().replace("\"locale\":", "\"vatNumber\":\"FR32123456789\",\"locale\":"), cart.orderId());
    }

    private static UUID cancelled() {
        UUID order = Orders.placed().id();
        awaitCounted();
        asked().body("{\"reason\":\"sold out\",\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
        return order;
    }

    /** A mug for 8.44 at 5.5 % more than it was counted with. */
    private static UUID edited() {
        UUID order = Orders.paid().id();
        awaitCounted();
        asked(UUID.randomUUID())
                .body(
                        "{\"addLines\":[{\"sku\":\"MUG\",\"name\":\"Mug\",\"quantity\":1,\"unitPrice\":%s,\"taxPercent\":\"5.5\"}]}"
                                .formatted(Orders.eur("8.00")))
                .post("/orders/{id}/edits", order)
                .then()
                .statusCode(200);
        return order;
    }

    private static long moved(UUID order, String condition) {
        return ((Number) Database.current()
                        .value(
                                "select cast(coalesce(sum(net_minor + tax_minor), 0) as bigint) from vat_movements where order_id = ? and "
                                        + condition,
                                order))
                .longValue();
    }

    @Test
    void reports_are_the_orders_to_the_cent_after_refunds_cancellations_and_edits() {
        Invoicing.byHand();
        awaitCounted();
        LocalDate today = today();
        JsonPath before = report(today.minusYears(1), today.plusDays(1));
        UUID kept = Orders.paid().id();
        UUID ofUnit = refunded(null);
        UUID ofSum = refunded("{\"amount\":%s}".formatted(Orders.eur("7.77")));
        UUID whole = refunded("{\"full\":true}");
        UUID edited = edited();
        List<UUID> orders = List.of(kept, ofUnit, ofSum, whole, edited, cancelled(), german());
        UUID company = ofBusiness(Cart.of(UUID.randomUUID()));
        awaitCounted();

        JsonPath after = report(today.minusYears(1), today.plusDays(1));
        assertThat(total(after, "transactions", "total").subtract(total(before, "transactions", "total")))
                .isEqualByComparingTo(sum(DUE, orders));
        assertThat(total(after, "payments", "total").subtract(total(before, "payments", "total")))
                .isEqualByComparingTo(sum(KEPT, orders));
        assertThat(moved(ofSum, "flow = 'SALE'")).isEqualTo(4860 - 777);
        assertThat(moved(edited, "flow = 'SALE' and basis_points = 550")).isEqualTo(844);
        assertThat(moved(edited, "flow = 'SALE' and basis_points = 2000")).isEqualTo(4860);
        assertThat(Database.current().count("vat_movements where order_id = ?", company))
                .isZero();
    }

    @Test
    void what_comes_later_is_a_correction_of_the_day_and_of_the_quarter_of_the_sale() {
        Invoicing.byHand();
        UUID order = german();
        awaitCounted();
        LocalDate today = today();
        LocalDate sold = today.minusMonths(6);
        // As if it had been sold and declared half a year ago.
        Database.current()
                .execute(
                        "update vat_movements set about = ?::date, recorded_on = ?::date where order_id = ?",
                        sold.toString(),
                        sold.toString(),
                        order);
        Database.current()
                .execute("update vat_orders set sold_on = ?::date where order_id = ?", sold.toString(), order);
        Orders.pay(order, null).statusCode(201);
        Orders.refund(order, UUID.randomUUID(), oneUnitOf(order)).statusCode(201);
        awaitCounted();

        assertThat(report(sold, sold.plusDays(1)).getList("transactions.findAll { it.country == 'DE' }.total.amount"))
                .containsExactly("48.60");
        JsonPath now = report(today, today.plusDays(1));
        String abroad = "transactionCorrections.findAll { it.country == 'DE' && it.day == '" + sold + "' }";
        assertThat(now.getList(abroad + ".total.amount")).containsExactly("-12.00");
        assertThat(now.getList(abroad + ".category")).containsExactly("TNT1");
        assertThat(quarter(sold).getList("supplies.findAll { it.country == 'DE' }.net.amount"))
                .containsExactly("40.50");
        JsonPath quarter = quarter(today);
        assertThat(quarter.getString("sellerCountry")).isEqualTo("FR");
        String corrected = "corrections.findAll { it.country == 'DE' && it.quarter == '" + Quarter.of(sold) + "' }";
        assertThat(quarter.getList(corrected + ".net.amount")).containsExactly("-10.00");
        assertThat(quarter.getList(corrected + ".tax.amount")).containsExactly("-2.00");
        assertThat(csv("/reports/oss?quarter=" + Quarter.of(today)))
                .contains("list,quarter,country,category,taxRate,currency,net,tax\r\n")
                .contains("correction," + Quarter.of(sold) + ",DE,GOODS,20.00,EUR,-10.00,-2.00\r\n");
        assertThat(csv("/reports/e-reporting?from=" + today + "&to=" + today.plusDays(1)))
                .contains("10.3 correction," + sold + ",TNT1,DE,20.00,EUR,-10.00,-2.00,-12.00\r\n");
    }

    @Test
    void a_business_stays_one_when_its_number_is_erased() {
        Cart cart = Cart.of(UUID.randomUUID());
        UUID order = ofBusiness(cart);
        Orders.pay(order, null).statusCode(201);
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        awaitCounted();
        asked(UUID.randomUUID())
                .body("{\"email\":\"%s\",\"reason\":\"Request 7\"}".formatted(cart.email()))
                .post("/customer-erasures")
                .then()
                .statusCode(201)
                .body("ordersAnonymised", equalTo(1));
        awaitCounted();
        assertThat(Database.current().count("vat_movements where order_id = ?", order))
                .isZero();
    }

    @Test
    void they_are_for_sellers_in_france_and_in_the_union() {
        String swiss = Invoicing.SELLER.replace("\"country\":\"FR\"", "\"country\":\"CH\"");
        Invoicing.save(Invoicing.body(swiss, "INV-", "CN-")).statusCode(200);
        try {
            asked().get("/reports/e-reporting?from=2026-11-01&to=2026-11-02")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("seller-not-french"));
            asked().get("/reports/oss?quarter=2026-Q4")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("seller-not-in-union"));
        } finally {
            Invoicing.byHand();
        }
    }

    @Test
    void wrong_days_and_quarters_are_refused() {
        Invoicing.byHand();
        asked().get("/reports/e-reporting?from=2026-11-01&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"));
        asked().get("/reports/e-reporting?from=2026-11-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        asked().get("/reports/e-reporting?from=2025-01-01&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("period-too-long"));
        asked().get("/reports/oss?quarter=2026-Q5").then().statusCode(400);
    }
}
