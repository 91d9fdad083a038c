package dev.comptoir.orders.listexport;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ListExportIT {

    private final String family = UUID.randomUUID().toString().replace("-", "");

    private static Response export(String path, String accept, String body) {
        return asked().accept(accept).body(body).post("/" + path);
    }

    private static List<String> rows(String csv) {
        return List.of(csv.split("\r\n"));
    }

    private static JsonPath done(String path, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked().get("/" + path + "/{id}", id).jsonPath(),
                        export -> !List.of("WAITING", "RUNNING").contains(export.getString("state")));
    }

    private static String file(String path, String id) {
        asked().accept("application/pdf")
                .get("/" + path + "/{id}/file", id)
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        asked().accept("text/csv")
                .get("/" + path + "/{id}/file", UUID.randomUUID())
                .then()
                .statusCode(404);
        return asked().accept("text/csv, application/x-ndjson, application/problem+json")
                .get("/" + path + "/{id}/file", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** In the directory and with a tag of this test's own. */
    private Orders.Placed customer(String name) {
        Cart cart = Cart.of(UUID.randomUUID());
        String email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("\\W", "") + "-" + family + "@example.test";
        Orders.Placed order =
                Orders.placed(new Cart(cart.orderId(), cart.cartId(), email, name, cart.locale(), cart.sku()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current()
                                .execute("update customers set tags = array[?] where email = ?", family, email)
                        == 1);
        return order;
    }

    @Test
    void customers_are_exported_by_the_options_of_order_exports_and_a_small_file_is_the_answer() {
        Orders.Placed ann = customer("Ann");
        Orders.Placed bob = customer("=Bob");
        Response csv = export("customer-exports", "text/csv", """
                {"filter":{"tag":"%s"},"columns":["name","email","orderCount","due","currency"],
                 "csv":{"delimiter":"SEMICOLON","decimalSign":"COMMA"}}""".formatted(family));
        csv.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"customers-2"));
        assertThat(rows(csv.asString()))
                .containsExactly(
                        "name;email;orderCount;due;currency",
                        "Ann;" + ann.email() + ";1;48,60;EUR",
                        "'=Bob;" + bob.email() + ";1;48,60;EUR");
        assertThat(export("customer-exports", "application/x-ndjson", """
                {"filter":{"tag":"%s","state":"UNCONFIRMED"},"columns":["email","due"]}""".formatted(family))
                        .asString())
                .isEqualTo("""
                        {"email":"%s","due":{"amount":"48.60","currency":"EUR"}}
                        {"email":"%s","due":{"amount":"48.60","currency":"EUR"}}
                        """.formatted(ann.email(), bob.email()));
    }

    @Test
    void invoices_are_exported_as_a_job_of_one_instant_and_add_up() {
        Invoicing.byHand();
        Instant from = Instant.now();
        String kept = Invoicing.issued(
                Orders.placed(Cart.of(UUID.randomUUID()).named("Zoé " + family)).id());
        String wrong = Invoicing.issued(Orders.placed().id());
        asked(UUID.randomUUID())
                .body("{\"reason\":\"Wrong\"}")
                .post("/invoices/{id}/cancellation", wrong)
                .then()
                .statusCode(201);
        String key = UUID.randomUUID().toString();
        String body = """
                {"filter":{"issuedFrom":"%s"},"columns":["id","kind","state","buyerName","billingCountry","netTotal","taxTotal",
                 "total","asOf"]}""".formatted(from);
        Response created = asked(key).body(body).post("/invoice-exports");
        created.then().statusCode(202).body("format", equalTo("CSV"));
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo("/v1/invoice-exports/" + id);
        assertThat(asked(key).body(body).post("/invoice-exports").<String>path("id"))
                .isEqualTo(id);
        JsonPath job = done("invoice-exports", id);
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getString("downloadUrl")).isEqualTo("/v1/invoice-exports/" + id + "/file");
        String asOf = job.getString("asOf");
        List<String> rows = rows(file("invoice-exports", id));
        assertThat(rows(file(
                        "customer-exports",
                        done("customer-exports", everybody()).getString("id"))))
                .hasSizeGreaterThan(1);
        assertThat(rows.size() - 1L).isEqualTo(job.getLong("rowCount")).isEqualTo(job.getLong("exportedCount"));
        assertThat(rows)
                .contains(kept + ",INVOICE,ISSUED,Zoé " + family + ",FR,40.50,8.10,48.60," + asOf)
                .anyMatch(row -> row.startsWith(wrong + ",INVOICE,CANCELLED,"))
                .anyMatch(row -> row.contains(",CANCELLATION,ISSUED,") && row.contains(",-40.50,-8.10,-48.60,"));
        asked().get("/order-exports/{id}", id).then().statusCode(404).body("code", equalTo("export-not-found"));
        asked().get("/invoice-exports").then().body("items.id", hasItem(id));
        asked().get("/customer-exports").then().body("items.id", not(hasItem(id)));
    }

    private static String everybody() {
        return asked().accept("application/json")
                .body("{\"columns\":[\"email\"]}")
                .post("/customer-exports")
                .path("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "customer-exports!{'columns':['nope']}!422!unknown-column",
                "customer-exports!{'columns':['email','email']}!422!column-twice",
                "customer-exports!{'filter':{'lastOrderFrom':'yesterday'}}!400!invalid-request",
                "invoice-exports!{'filter':{'issuedFrom':'2026-02-01T00:00:00Z','issuedTo':'2026-01-01T00:00:00Z'}}!400!range-reversed",
                "invoice-exports!{'format':'XML'}!400!invalid-value"
            })
    void what_cannot_be_exported_is_refused_by_name(String path, String body, int status, String code) {
        export(path, "application/json", body.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
