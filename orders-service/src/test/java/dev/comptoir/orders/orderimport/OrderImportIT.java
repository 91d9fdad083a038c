package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.failedRows;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static dev.comptoir.orders.orderimport.ImportFile.line;
import static dev.comptoir.orders.orderimport.ImportFile.ndjson;
import static dev.comptoir.orders.orderimport.ImportFile.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderImportIT {

    private static final String SHOPIFY = """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,\
            Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,\
            Billing City,Billing Zip,Billing Country,Cancelled at,Payment Method,Refunded Amount,Id
            #P1,jo@example.com,paid,2025-11-28 10:01:00 +0100,fulfilled,EUR,27.00,6.00,5.50,33.00,TEN,\
            2025-11-28 10:00:00 +0100,1,Tote,10.00,TOTE,Jo Roe,1 rue,Paris,'75001,FR,,Card,0.00,901P
            #P1,jo@example.com,,,,,,,,,,,2,"Mug ""big""\",10.00,MUG,,,,,,,,,
            #P2,jo@example.com,refunded,,,EUR,10.00,0.00,0.00,10.00,,2025-11-29 10:00:00 +0100,1,Tote,10.00,TOTE,\
            Jo Roe,1 rue,Paris,'75001,FR,2025-11-30 09:00:00 +0100,Card,10.00,902P
            #P3,jo@example.com,paid,,,EUR,10.00,0.00,0.00,99.00,,2025-11-29 10:00:00 +0100,1,Tote,10.00,TOTE,\
            Jo Roe,1 rue,Paris,'75001,FR,,Card,0.00,903P
            """;

    private static String prefix() {
        return "X" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    private static Database database() {
        return Database.current();
    }

    @Test
    void shopifys_file_becomes_orders_customers_refunds_and_cancellations_and_its_bad_rows_come_back() {
        JsonPath job = imported("text/csv", SHOPIFY, "");
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getString("format")).isEqualTo("SHOPIFY");
        assertThat(job.getString("source")).isEqualTo("shopify");
        assertThat(List.of(job.getLong("orderCount"), job.getLong("created"), job.getLong("failed")))
                .containsExactly(3L, 2L, 1L);
        String id = job.getString("id");
        Response results = asked().get("/order-imports/{id}/orders", id);
        results.then()
                .body("items.row", contains(2, 4, 5))
                .body("items.result", contains("CREATED", "CREATED", "FAILED"))
                .body("items[2].code", equalTo("totals-differ"))
                .body("items[2].column", equalTo("Total"));
        asked().get("/order-imports/{id}/orders?result=FAILED", id).then().body("items.externalId", contains("903P"));
        String header = SHOPIFY.substring(0, SHOPIFY.indexOf('\n') + 1);
        assertThat(failedRows(id)).isEqualTo(header + SHOPIFY.substring(SHOPIFY.indexOf("#P3")));
        String order = results.path("items[0].orderId");
        asked().get("/orders/{id}", order)
                .then()
                .statusCode(200)
                .body("orderNumber", equalTo("#P1"))
                .body("placedAt", startsWith("2025-11-28T09:00:00"))
                .body("lifecycle", equalTo("COMPLETED"))
                .body("totals.total.amount", equalTo("33.00"))
                .body("lines.name", contains("Tote", "Mug \"big\""));
        asked().get("/orders/{id}/history", order).then().body("items.type", hasItem("ORDER_IMPORTED"));
        asked().get("/orders?q=p1&placedBy=jo").then().body("items.orderNumber", hasItem("#P1"));
        asked().get("/orders/{id}", results.<String>path("items[1].orderId"))
                .then()
                .body("lifecycle", equalTo("CANCELLED"))
                .body("paymentStatus", equalTo("REFUNDED"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                database().count("customers where email = 'jo@example.com' and order_count = 1"))
                        .isEqualTo(1));
        assertThat(database().count("mails where recipient = 'jo@example.com' or subject_id = ?::uuid", order))
                .isZero();
        assertThat(database().count("outbox where key = ?", order)).isZero();
        assertThat(database().count("payments where order_id = ?::uuid", order)).isPositive();
        assertThat(database().count("accounting_facts where content like ?", "%" + order + "%")
                        + database().count("accounting_entries where content like ?", "%" + order + "%"))
                .as("booked by whoever took it")
                .isZero();
    }

    @Test
    void an_order_that_cost_nothing_is_paid_and_has_no_payment() {
        String number = prefix() + "1";
        String free = line(number)
                .replace("25.00", "0.00")
                .replace("\"5.00\"", "\"0.00\"")
                .replace("10.00", "0.00");
        JsonPath job = imported(NDJSON, free, "");
        assertThat(job.getLong("created")).isEqualTo(1);
        String order =
                asked().get("/order-imports/{id}/orders", job.getString("id")).path("items[0].orderId");
        asked().get("/orders/{id}", order)
                .then()
                .body("paymentStatus", equalTo("PAID"))
                .body("lifecycle", equalTo("COMPLETED"))
                .body("totals.dueTotal.amount", equalTo("0.00"))
                .body("payments", hasSize(0));
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() {
        String prefix = prefix();
        JsonPath job = imported(NDJSON, ndjson(prefix, 2) + line(prefix + "1") + "{\n", "?dryRun=true");
        assertThat(job.getBoolean("dryRun")).isTrue();
        assertThat(List.of(job.getLong("created"), job.getLong("skipped"), job.getLong("failed")))
                .containsExactly(2L, 1L, 1L);
        assertThat(database().count("orders where order_number like '" + prefix + "%'"))
                .isZero();
        assertThat(database().count("imported_orders where external_id like '" + prefix + "%'"))
                .isZero();
        assertThat(imported(NDJSON, ndjson(prefix, 2), "").getLong("created")).isEqualTo(2);
    }

    @Test
    void two_imports_of_a_file_at_once_make_each_order_once() {
        String prefix = prefix();
        String file = ndjson(prefix, 400);
        String first = send(NDJSON, file, "").path("id");
        String second = send(NDJSON, file, "").path("id");
        JsonPath one = ImportFile.finished(first);
        JsonPath two = ImportFile.finished(second);
        assertThat(one.getLong("created") + two.getLong("created")).isEqualTo(400);
        assertThat(one.getLong("skipped") + two.getLong("skipped")).isEqualTo(400);
        assertThat(database().count("orders where order_number like '" + prefix + "%'"))
                .isEqualTo(400);
        String other = line(prefix + "1").replace("Paris", "Lyon");
        JsonPath changed = imported(NDJSON, other, "");
        assertThat(failedRows(changed.getString("id"))).isEqualTo(other);
        asked().get("/order-imports/{id}/orders", changed.getString("id"))
                .then()
                .body("items.code", contains("external-id-differs"));
    }

    @Test
    void an_import_whose_instance_is_gone_is_carried_on_by_the_next_without_loss_or_doubles() {
        String prefix = prefix();
        String id = send(NDJSON, ndjson(prefix, 3000), "").path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ImportFile.state(id).getLong("created") > 0);
        // As if another had taken it and died: who works at it now is stopped by its next batch.
        database()
                .execute(
                        "update order_imports set attempt = attempt + 1, seen_at = seen_at - interval '2 minutes'"
                                + " where id = ? and state = 'RUNNING'",
                        UUID.fromString(id));
        JsonPath job = ImportFile.finished(id);
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(List.of(job.getLong("created"), job.getLong("skipped"), job.getLong("failed"), job.getLong("rows")))
                .containsExactly(3000L, 0L, 0L, 3000L);
        assertThat(job.getLong("readBytes")).isEqualTo(job.getLong("byteSize"));
        assertThat(database().count("orders where order_number like '" + prefix + "%'"))
                .isEqualTo(3000);
        assertThat(database().count("order_import_results where import_id = '" + id + "'"))
                .isEqualTo(3000);
        assertThat(database().count("order_import_pieces where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void a_cancelled_import_keeps_what_it_has_made_and_is_not_cancelled_twice() {
        String prefix = prefix();
        String id = send(NDJSON, ndjson(prefix, 3000), "").path("id");
        asked(UUID.randomUUID())
                .post("/order-imports/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        asked(UUID.randomUUID())
                .post("/order-imports/{id}/cancellation", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-finished"));
        JsonPath again = imported(NDJSON, ndjson(prefix, 3000), "");
        assertThat(again.getLong("created") + again.getLong("skipped")).isEqualTo(3000);
        assertThat(database().count("orders where order_number like '" + prefix + "%'"))
                .isEqualTo(3000);
    }

    @Test
    void a_request_repeated_with_its_key_is_one_import_and_what_cannot_be_read_is_none() {
        byte[] file = ndjson(prefix(), 1).getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();
        String id = asked(key)
                .contentType(NDJSON + "; charset=utf-8")
                .body(file)
                .post("/order-imports")
                .path("id");
        Response again =
                asked(key).contentType(NDJSON + "; charset=utf-8").body(file).post("/order-imports");
        assertThat(again.<String>path("id")).isEqualTo(id);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        asked(key)
                .contentType(NDJSON + "; charset=utf-8")
                .body(ndjson(prefix(), 1).getBytes(StandardCharsets.UTF_8))
                .post("/order-imports")
                .then()
                .statusCode(422);
        long imports = database().count("order_imports");
        send("text/csv", "id,total\n1,2\n", "").then().statusCode(422).body("code", equalTo("csv-without-lines"));
        send(NDJSON, "\ufeff\n", "").then().statusCode(422).body("code", equalTo("empty-file"));
        send(NDJSON, "{}", "?source=A%20B").then().statusCode(400).body("code", equalTo("invalid-request"));
        asked().get("/order-imports/{id}", UUID.randomUUID()).then().statusCode(404);
        assertThat(database().count("order_imports")).isEqualTo(imports);
    }

    @Test
    void numbers_written_as_the_stores_own_raise_its_series_and_orders_without_one_get_the_next() {
        long next = asked().get("/settings/orders").jsonPath().getLong("nextOrderNumber") + 1000;
        String prefix = prefix();
        String own =
                line(prefix + "1").replace("\"orderNumber\":\"" + prefix + "1\"", "\"orderNumber\":\"" + next + "\"");
        String none = line(prefix + "2").replace("\"orderNumber\":\"" + prefix + "2\",", "");
        assertThat(imported(NDJSON, own + none, "").getLong("created")).isEqualTo(2);
        assertThat(database().count("orders where number = " + next + " and order_number = '" + next + "'"))
                .isEqualTo(1);
        assertThat(database()
                        .count("orders o join imported_orders i on i.order_id = o.id where i.external_id = '" + prefix
                                + "2' and o.number > " + next))
                .isEqualTo(1);
    }

    @Test
    void an_import_has_changed_when_it_ended_and_its_orders_are_caught_up_with() {
        JsonPath job = imported(NDJSON, ndjson(prefix(), 3), "");
        assertThat(Instant.parse(job.getString("updatedAt")))
                .isAfterOrEqualTo(Instant.parse(job.getString("finishedAt")));
        assertThat(CatchUp.since(Orders::asked, "/order-imports", "id", job.getString("updatedAt")))
                .contains(job.getString("id"));
        String orders = "/order-imports/" + job.getString("id") + "/orders";
        String decided = asked().get(orders).jsonPath().getString("items[0].updatedAt");
        assertThat(CatchUp.since(Orders::asked, orders, "row", decided)).hasSize(3);
        asked().get(orders + "?updatedFrom=2999-01-01T00:00:00Z").then().body("items", hasSize(0));
    }
}
