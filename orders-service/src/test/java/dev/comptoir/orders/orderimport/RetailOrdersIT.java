package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RetailOrdersIT {

    @TempDir
    static Path folder;

    private static String summary;

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process tool = new ProcessBuilder(
                        "python3",
                        "../tools/convert-retail-orders",
                        "src/test/resources/retail-orders.csv",
                        "--number-prefix=R-",
                        "--out=" + folder.resolve("orders.ndjson"),
                        "--report=" + folder.resolve("report.csv"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(tool.waitFor()).as(Files.readString(said)).isZero();
        summary = Files.readString(said);
    }

    @Test
    void it_is_said_what_every_row_became() throws IOException {
        List<String> became = Files.readAllLines(folder.resolve("report.csv")).stream()
                .skip(1)
                .map(row -> row.split(",")[1] + " " + row.split(",")[5])
                .toList();
        assertThat(became)
                .containsExactly(
                        "700001 ORDER_LINE",
                        "700001 ORDER_LINE",
                        "700001 SHIPPING_FEE",
                        "700002 ORDER_LINE",
                        "C700003 REFUND_OF_UNITS",
                        "C700004 REFUND_OF_MONEY",
                        "700005 ORDER_LINE",
                        "C700006 CANCELLATION",
                        "700007 ORDER_LINE",
                        "C700008 REFUND_OF_UNITS",
                        "700009 STOCK_ADJUSTMENT",
                        "C700010 NOT_MATCHED",
                        "C700011 NOT_MATCHED",
                        "C700012 NOT_MATCHED",
                        "700013 ORDER_LINE",
                        "700014 BOOKKEEPING",
                        "A700015 BAD_DEBT",
                        "700016 NOT_READABLE",
                        "C700017 REFUND_OF_PART");
        assertThat(summary)
                .contains("19 rows of 16 invoices, 8 of which take back")
                .contains("1 cancelled, 1 refunded whole, 2 refunded in part")
                .contains("1 NOT_MATCHED (no-earlier-order)");
    }

    @Test
    void its_orders_are_taken_with_their_refunds_and_cancellations_and_reports_count_them() throws IOException {
        String file = Files.readString(folder.resolve("orders.ndjson"));
        JsonPath job = imported(NDJSON, file, "?source=retail");
        assertThat(List.of(job.getLong("created"), job.getLong("failed"))).containsExactly(5L, 0L);
        assertThat(imported(NDJSON, file, "?source=retail").getLong("skipped")).isEqualTo(5);
        Map<String, String> ids = asked()
                .get("/order-imports/{id}/orders", job.getString("id"))
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("externalId").toString(),
                        row -> row.get("orderId").toString()));
        asked().get("/orders/{id}/refunds", ids.get("700001"))
                .then()
                .statusCode(200)
                .body("items.amount.amount", contains("12.50", "12.50"))
                .body("items.issuedAt", containsInAnyOrder("2011-01-12T09:00:00Z", "2011-01-05T11:00:00Z"))
                .body("items.reason", containsInAnyOrder("Invoice C700017", "Invoice C700003"))
                .body("items.collect { it.lines[0].quantity }", contains(5, 5));
        assertStanding(ids.get("700001"), "COMPLETED", "PARTIALLY_REFUNDED", "DELIVERED");
        assertStanding(ids.get("700005"), "CANCELLED", "REFUNDED", "WILL_NOT_DELIVER");
        assertStanding(ids.get("700007"), "COMPLETED", "REFUNDED", "RETURNED");
        assertStanding(ids.get("700013"), "COMPLETED", "PAID", "DELIVERED");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(RetailOrdersIT::assertReports);
        assertExport();
    }

    private static void assertStanding(String order, String lifecycle, String payment, String fulfillment) {
        asked().get("/orders/{id}", order)
                .then()
                .body("lifecycle", equalTo(lifecycle))
                .body("paymentStatus", equalTo(payment))
                .body("fulfillmentStatus", equalTo(fulfillment));
    }

    /** The cancelled order counts nowhere, a refund on the day it was issued. */
    private static void assertReports() {
        asked().get("/reports/dashboard?from=2011-01-01&to=2011-02-01&currency=GBP")
                .then()
                .body("period.orderCount", equalTo(4))
                .body("period.totalSales.amount", equalTo("1266.00"))
                .body("period.shippingTotal.amount", equalTo("4.00"))
                .body("period.refundCount", equalTo(6 - 1))
                .body("period.refundTotal.amount", equalTo("45.00"))
                .body("days[4].refundTotal.amount", equalTo("12.50"))
                .body("days[11].refundTotal.amount", equalTo("17.50"))
                .body("topCustomers[1].email", equalTo("customer-90001@customers.invalid"));
    }

    private static void assertExport() {
        List<JsonPath> exported = ImportFile.export(
                        NDJSON,
                        "{\"filter\":{\"view\":\"ALL\",\"placedFrom\":\"2011-01-01T00:00:00Z\","
                                + "\"placedTo\":\"2011-01-05T00:00:00Z\"}}")
                .lines()
                .map(JsonPath::new)
                .filter(order -> order.getString("orderNumber").startsWith("R-70000"))
                .toList();
        assertThat(exported)
                .extracting(order -> order.getString("refundedTotal.amount"))
                .containsOnly("25.00", "8.00");
        assertThat(exported)
                .flatExtracting(order -> order.<Integer>getList("lines.refundedQuantity"))
                .containsExactlyInAnyOrder(10, 0, 2);
    }
}
