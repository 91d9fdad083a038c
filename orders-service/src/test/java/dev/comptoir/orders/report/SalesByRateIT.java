package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.report.Rebuilds.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class SalesByRateIT {

    private static final String PERIOD = "from=2009-05-01&to=2009-06-01";

    private static UUID order() {
        return UUID.fromString(asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"rates@example.test","name":"Ann"},"placedAt":"2009-05-14T10:00:00Z",
                         "payment":{"status":"PAID","method":"Cash"},
                         "billingAddress":{"name":"Ann","line1":"1 rue","postalCode":"75001","city":"Paris","country":"FR"},
                         "lines":[{"name":"Cake","quantity":2,"unitPrice":%s,"taxPercent":"20"},
                                  {"name":"Stamp","quantity":1,"unitPrice":%s,"taxPercent":"0"}]}""".formatted(eur("2.50"), eur("48.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    private static List<String> journal() {
        return asked().accept("text/csv")
                .get("/reports/sales-journal?" + PERIOD)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    private static void assertJournal(String... rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(journal()).containsExactly(rows));
    }

    @Test
    void rows_have_the_rates_of_the_lines_and_add_up_to_the_dashboard_after_refunds_edits_and_a_rebuild() {
        UUID order = order();
        assertJournal(
                "2009-05-14,FR,0.00,EUR,1,48.00,0.00,48.00,0.00,0.00,0,0.00,0.00,0.00",
                "2009-05-14,FR,20.00,EUR,0,5.00,1.00,6.00,0.00,0.00,0,0.00,0.00,0.00");
        asked().get("/reports/sales?by=RATE&" + PERIOD)
                .then()
                .body("rows.key", contains("0.00", "20.00"))
                .body("rows.sales.amount", contains("48.00", "6.00"))
                .body("rows.taxTotal.amount", contains("0.00", "1.00"))
                .body("rows.orderCount", contains(1, 0))
                .body("rows.unitCount", contains(1, 2));
        asked().get("/reports/sales?by=COUNTRY&" + PERIOD)
                .then()
                .body("rows.orderCount", contains(1))
                .body("rows.unitCount", contains(3))
                .body("rows.sales.amount", contains("54.00"));
        refund(order);
        assertJournal(
                "2009-05-14,FR,0.00,EUR,1,48.00,0.00,48.00,0.00,0.00,0,0.00,0.00,0.00",
                "2009-05-14,FR,20.00,EUR,0,5.00,1.00,6.00,0.00,0.00,0,0.00,0.00,0.00",
                "2009-05-16,FR,20.00,EUR,0,0.00,0.00,0.00,0.00,0.00,1,2.50,0.50,3.00");
        String stamp = Orders.lineIds(order).getLast();
        asked(UUID.randomUUID())
                .body("{\"changeLines\":[{\"lineId\":\"%s\",\"unitPrice\":%s}]}".formatted(stamp, eur("40.00")))
                .post("/orders/{id}/edits", order)
                .then()
                .statusCode(200);
        assertJournal(
                "2009-05-14,FR,0.00,EUR,1,40.00,0.00,40.00,0.00,0.00,0,0.00,0.00,0.00",
                "2009-05-14,FR,20.00,EUR,0,5.00,1.00,6.00,0.00,0.00,0,0.00,0.00,0.00",
                "2009-05-16,FR,20.00,EUR,0,0.00,0.00,0.00,0.00,0.00,1,2.50,0.50,3.00");
        asked().get("/reports/dashboard?" + PERIOD)
                .then()
                .body("period.orderCount", equalTo(1))
                .body("period.totalSales.amount", equalTo("46.00"))
                .body("period.taxTotal.amount", equalTo("1.00"))
                .body("period.refundTotal.amount", equalTo("3.00"));
        JsonPath rebuild = rebuilt();
        assertThat(rebuild.getLong("ordersDiffered")).isZero();
        assertThat(rebuild.getList("differences")).isEmpty();
    }

    @Test
    void a_journal_with_columns_of_no_kind_or_named_twice_is_refused_before_anything_is_read() {
        for (String asked : List.of("columns=date&columns=profit", "columns=date&columns=date")) {
            asked().accept("text/csv, application/problem+json")
                    .get("/reports/sales-journal?" + PERIOD + "&" + asked)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(asked.endsWith("profit") ? "unknown-column" : "column-twice"))
                    .body("errors[0].pointer", equalTo("columns"));
        }
        String csv = asked().accept("text/csv")
                .get("/reports/sales-journal?from=2008-05-01&to=2008-06-01&columns=taxRate&columns=date"
                        + "&delimiter=SEMICOLON&decimalSign=COMMA&byteOrderMark=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).isEqualTo("\ufefftaxRate;date\r\n");
    }

    private static void refund(UUID order) {
        String cake = Orders.lineIds(order).getFirst();
        Orders.refund(order, UUID.randomUUID(), "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(cake))
                .statusCode(201);
        Database.current()
                .execute("update refunds set issued_at = timestamptz '2009-05-16T10:00:00Z' where order_id = ?", order);
        Database.current().execute("update orders set item_count = item_count where id = ?", order);
    }
}
