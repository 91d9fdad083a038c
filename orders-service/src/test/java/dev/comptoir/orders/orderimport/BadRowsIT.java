package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.failedRows;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static dev.comptoir.orders.orderimport.ImportFile.line;
import static dev.comptoir.orders.orderimport.ImportFile.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class BadRowsIT {

    private static final int ROWS = 20_000;

    private final String prefix = "BAD" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Test
    void many_bad_rows_spoil_no_good_one_and_come_back_as_they_were() {
        String bad = "{\n".repeat(ROWS);
        JsonPath job = imported(NDJSON, bad + line(prefix + "1"), "");
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getLong("created")).isEqualTo(1);
        assertThat(job.getLong("failed")).isEqualTo(ROWS);
        assertThat(job.getLong("rows")).isEqualTo(ROWS + 1);
        assertThat(failedRows(job.getString("id"))).isEqualTo(bad);
    }

    @Test
    void long_rows_come_back_whole() {
        String bad = ("{\"externalId\":\"" + "x".repeat(900_000) + "\n").repeat(5);
        JsonPath job = imported(NDJSON, bad, "");
        assertThat(job.getLong("failed")).isEqualTo(5);
        assertThat(failedRows(job.getString("id"))).isEqualTo(bad);
    }

    @Test
    void a_nul_or_a_cut_in_a_row_refuses_that_row_and_another_encoding_the_file() {
        String cut = line(prefix + "2");
        JsonPath job = imported(
                NDJSON,
                line(prefix + "1").replace("Past Buyer", "Past\0Buyer") + cut.substring(0, cut.length() / 2),
                "");
        Response rows = asked().get("/order-imports/{id}/orders", job.getString("id"));
        rows.then()
                .body("items.result", contains("FAILED", "FAILED"))
                .body("items[0].code", equalTo("invalid-character"));
        String csv = "externalId,orderNumber,placedAt,currency,productName,quantity,unitPrice,total\n1,\"2,3";
        String open = imported("text/csv", csv, "").getString("id");
        asked().get("/order-imports/{id}/orders", open).then().body("items.code", contains("truncated-row"));
        asked(UUID.randomUUID())
                .contentType(NDJSON + "; charset=utf-8")
                .body(line(prefix + "3").getBytes(StandardCharsets.UTF_16LE))
                .post("/order-imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("file-not-utf8"));
    }

    @Test
    void a_header_alone_is_an_import_of_nothing_and_one_that_names_a_column_twice_is_none() {
        String header = "externalId,orderNumber,placedAt,currency,productName,quantity,unitPrice,total";
        JsonPath job = imported("text/csv", header, "");
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getLong("orderCount")).isZero();
        send("text/csv", header + ",Total\n", "").then().statusCode(422).body("code", equalTo("column-twice"));
    }
}
