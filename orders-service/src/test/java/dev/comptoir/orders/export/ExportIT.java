package dev.comptoir.orders.export;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ExportIT {

    /** A name nobody else has, so that each test sees its own orders only. */
    private final String family = "X" + UUID.randomUUID().toString().replace("-", "");

    private Orders.Placed placed(String name) {
        return Orders.placed(Cart.of(UUID.randomUUID()).named(name + " " + family));
    }

    private static Response export(String accept, String body) {
        return asked().accept(accept).body(body).post("/order-exports");
    }

    private static List<String> rows(String csv) {
        return List.of(csv.split("\r\n"));
    }

    private static JsonPath done(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> asked().get("/order-exports/{id}", id).jsonPath(),
                        export -> !List.of("WAITING", "RUNNING").contains(export.getString("state")));
    }

    private static String file(String id) {
        return asked().accept("text/csv")
                .get("/order-exports/{id}/file", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String ids(Orders.Placed... orders) {
        return Arrays.stream(orders).map(order -> "\"" + order.id() + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    @Proves("O-012")
    @Proves("O-200")
    @Proves("O-203")
    @Proves("F-008")
    void the_filters_of_the_list_choose_what_is_exported_and_a_small_file_is_the_answer() {
        Orders.Placed paid = placed("Ann");
        Orders.pay(paid.id(), null).statusCode(201);
        Orders.Placed waiting = placed("=Bob");
        Response answer = export("text/csv", """
                {"filter":{"placedBy":"%s"},"columns":["orderNumber","customerName","paymentStatus","total","currency"],
                 "csv":{"delimiter":"SEMICOLON","decimalSign":"COMMA"}}""".formatted(family));
        answer.then().statusCode(200).header("Content-Type", startsWith("text/csv"));
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"orders-2");
        assertThat(rows(answer.asString()))
                .containsExactly(
                        "orderNumber;customerName;paymentStatus;total;currency",
                        paid.number() + ";Ann " + family + ";PAID;48,60;EUR",
                        waiting.number() + ";'=Bob " + family + ";AWAITING_PAYMENT;48,60;EUR");
        assertThat(rows(export("text/csv", """
                {"filter":{"placedBy":"%s","paymentStatus":["PAID"]},"columns":["id"]}""".formatted(family)).asString()))
                .containsExactly("id", paid.id().toString());
    }

    @Test
    @Proves("O-012")
    void what_is_written_later_has_the_filtered_orders_too() {
        Orders.Placed paid = placed("Ann");
        Orders.pay(paid.id(), null).statusCode(201);
        placed("Bob");
        String id = export("application/json", """
                {"filter":{"placedBy":"%s","paymentStatus":["PAID"]},"columns":["id"]}""".formatted(family)).path("id");
        assertThat(done(id).getString("state")).isEqualTo("DONE");
        assertThat(rows(file(id))).containsExactly("id", paid.id().toString());
    }

    @Test
    @Proves("O-201")
    void selected_orders_are_exported_and_one_that_is_not_there_is_named() {
        Orders.Placed first = placed("A");
        placed("B");
        Orders.Placed third = placed("C");
        String csv = export("text/csv", "{\"orderIds\":%s,\"columns\":[\"id\"]}".formatted(ids(third, first)))
                .asString();
        assertThat(rows(csv))
                .containsExactly("id", first.id().toString(), third.id().toString());
        export("text/csv", "{\"orderIds\":[\"%s\",\"%s\"]}".formatted(first.id(), UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-orders"))
                .body("missing", equalTo(1));
    }

    @Test
    @Proves("O-201")
    void all_orders_are_exported_when_nothing_is_chosen_archived_ones_too() {
        Orders.Placed archived = placed("A");
        Orders.Placed deleted = placed("B");
        Database.current().execute("update orders set archived_at = now() where id = ?", archived.id());
        Database.current().execute("update orders set deleted_at = now() where id = ?", deleted.id());
        Response created = export("application/json", "{\"columns\":[\"id\"]}");
        created.then().statusCode(202).body("format", equalTo("CSV"));
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo("/v1/order-exports/" + id);
        JsonPath job = done(id);
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getString("downloadUrl")).isEqualTo("/v1/order-exports/" + id + "/file");
        List<String> rows = rows(file(id));
        assertThat(rows)
                .contains(archived.id().toString())
                .doesNotContain(deleted.id().toString());
        assertThat(rows.size() - 1L)
                .isEqualTo(job.getLong("orderCount"))
                .isEqualTo(job.getLong("exportedCount"))
                .isEqualTo(Database.current().count("orders where deleted_at is null"));
        asked().get("/order-exports?limit=1").then().statusCode(200).body("items.id", equalTo(List.of(id)));
    }

    @Test
    @Proves("O-204")
    @Proves("X22")
    void xml_is_valid_by_the_schema_that_is_served_and_has_every_line() throws Exception {
        Orders.Placed order = placed("A & B");
        Orders.pay(order.id(), null).statusCode(201);
        Response xml = export("application/xml", "{\"orderIds\":%s}".formatted(ids(order)));
        xml.then().statusCode(200).header("Content-Type", startsWith("application/xml"));
        String schema = given().get("/order-exports/order-export-1.xsd")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/xml"))
                .header("Cache-Control", containsString("public"))
                .extract()
                .asString();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(schema)))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml.asString())));
        assertThat(xml.asString())
                .contains("<customerName>A &amp; B " + family + "</customerName>")
                .contains("<total currency=\"EUR\">48.60</total>")
                .contains("<paymentMethods>Bank transfer</paymentMethods>")
                .contains("<sku>SHIRT-M</sku>", "<sku>BOOK</sku>");
    }

    @Test
    @Proves("X22")
    void one_export_is_whatever_accept_names_and_format_wins_over_it() {
        Orders.Placed order = placed("A");
        String body = "{\"orderIds\":%s,\"columns\":[\"orderNumber\",\"sku\",\"quantity\"]}".formatted(ids(order));
        Response ndjson = export("application/x-ndjson", body);
        ndjson.then().statusCode(200).header("Content-Type", startsWith("application/x-ndjson"));
        assertThat(ndjson.asString()).isEqualTo("""
                {"orderNumber":"%s","lines":[{"sku":"SHIRT-M","quantity":2},{"sku":"BOOK","quantity":1}]}
                """.formatted(order.number()));
        String byLine = body.replace("{\"orderIds\"", "{\"shape\":\"LINE\",\"format\":\"CSV\",\"orderIds\"");
        Response csv = export("application/xml, */*;q=0.1", byLine);
        assertThat(rows(csv.asString()))
                .containsExactly("orderNumber,sku,quantity", order.number() + ",SHIRT-M,2", order.number() + ",BOOK,1");
    }

    @Test
    void a_file_is_of_one_instant_goes_when_it_has_expired_and_a_request_repeated_is_one_export() {
        Orders.Placed order = placed("A");
        String key = UUID.randomUUID().toString();
        String body = "{\"orderIds\":%s,\"columns\":[\"asOf\"]}".formatted(ids(order));
        String id = asked(key).body(body).post("/order-exports").path("id");
        Response again = asked(key).body(body).post("/order-exports");
        assertThat(again.<String>path("id")).isEqualTo(id);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(rows(file(done(id).getString("id"))).get(1))
                .isEqualTo(asked().get("/order-exports/{id}", id).path("asOf"));
        Database.current()
                .execute(
                        "update order_exports set expires_at = now() - interval '1 s' where id = ?",
                        UUID.fromString(id));
        asked().accept("*/*")
                .get("/order-exports/{id}/file", id)
                .then()
                .statusCode(410)
                .body("code", equalTo("export-expired"));
    }

    @Test
    void an_export_whose_program_stopped_is_begun_anew() {
        Orders.Placed order = placed("A");
        String id = export("application/json", "{\"orderIds\":%s,\"columns\":[\"id\"]}".formatted(ids(order)))
                .path("id");
        done(id);
        Database.current().execute("""
                        update order_exports set state = 'RUNNING', seen_at = now() - interval '2 minutes', expires_at = null
                         where id = ?""", UUID.fromString(id));
        assertThat(done(id).getString("state")).isEqualTo("DONE");
        assertThat(rows(file(id))).containsExactly("id", order.id().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{'filter':{'placedFrom':'yesterday'}}!400!invalid-request",
                "{'filter':{'minTotal':'2'}}!400!currency-required",
                "{'filter':{},'orderIds':['0192f0c1-2f8e-7c1a-9a4e-6d7a5b1c2d3e']}!422!filter-and-ids",
                "{'columns':['nope']}!422!unknown-column",
                "{'columns':['sku']}!422!column-of-line",
                "{'format':'XML','shape':'ORDER'}!422!shape-of-csv"
            })
    void what_cannot_be_exported_is_refused_by_name(String body, int status, String code) {
        export("application/json", body.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
