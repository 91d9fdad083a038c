package dev.comptoir.inventory.levelfile;

import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class LevelFileIT {

    private static ValidatableResponse upload(String file, boolean isDryRun) {
        return given().auth()
                .oauth2(Tokens.all())
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .put("/inventory/level-file?dryRun=" + isDryRun)
                .then();
    }

    private static List<String> results(String file, boolean isDryRun) throws IOException {
        List<String> results = new ArrayList<>();
        for (String line : upload(file, isDryRun)
                .statusCode(200)
                .extract()
                .asString()
                .strip()
                .split("\n")) {
            JsonNode result = Json.MAPPER.readTree(line);
            results.add(result.path("row").asText() + " "
                    + result.path("result").asText() + " "
                    + result.path("code").asText());
        }
        return results;
    }

    @Test
    void each_row_is_set_or_refused_by_itself_and_a_dry_run_sets_nothing() throws IOException {
        String set = stocked(5);
        String same = stocked(7);
        String sold = stocked(3);
        String held = stocked(2);
        reserved(Map.of(held, 2));
        String file = String.join(
                "\n",
                "sku,on_hand,expected_on_hand",
                set + ",9,5",
                same + ",7,",
                sold + ",1,4",
                held + ",1,2",
                "no-such,1,",
                set + ",8,",
                stocked(0) + ",many,");
        List<String> expected = List.of(
                "2 SET ",
                "3 UNCHANGED ",
                "4 REFUSED levels-changed",
                "5 REFUSED stock-below-zero",
                "6 REFUSED unknown-sku",
                "7 REFUSED duplicate-sku",
                "8 REFUSED not-a-number");
        assertThat(results(file, true)).isEqualTo(expected);
        assertThat(level(set)).isEqualTo(new Level(5, 0));
        assertThat(results(file, false)).isEqualTo(expected);
        assertThat(level(set)).isEqualTo(new Level(9, 0));
        assertThat(ledger(set)).containsExactly("ADJUSTMENT 4 -> 9");
        upload("a,b\n1,2", false).statusCode(400).body("code", equalTo("level-columns-missing"));
    }

    @Test
    void levels_are_written_as_the_options_say() {
        String sku = stocked(4);
        reserved(Map.of(sku, 1));
        String csv = downloaded("column=AVAILABLE&column=SKU&delimiter=SEMICOLON", "text/csv");
        assertThat(csv).startsWith("available;sku\r\n").contains("\r\n3;" + sku + "\r\n");
        assertThat(downloaded("format=NDJSON", "application/x-ndjson").lines())
                .anyMatch(
                        line -> line.startsWith(
                                "{\"sku\":\"" + sku
                                        + "\",\"onHand\":4,\"reserved\":1,\"available\":3,\"safetyStock\":0,\"state\":\"IN_STOCK\",\"asOf\":\""));
    }

    @Test
    void a_file_says_in_its_name_and_in_a_column_of_which_instant_it_is() {
        String sku = stocked(4);
        Instant before =
                Instant.parse(merchant().get("/inventory/items/{sku}", sku).path("updatedAt"));
        Response file = merchant().get("/inventory/level-file?column=SKU&column=AS_OF");
        String row = file.asString()
                .lines()
                .filter(line -> line.startsWith(sku + ","))
                .findFirst()
                .orElseThrow();
        String asOf = row.substring(row.indexOf(',') + 1);
        assertThat(Instant.parse(asOf)).isAfterOrEqualTo(before);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"levels-" + asOf.replaceAll("[:.]", "-") + ".csv\"");
    }

    @Test
    void a_column_named_twice_is_refused_and_a_header_alone_sets_nothing() throws IOException {
        given().auth()
                .oauth2(Tokens.all())
                .get("/inventory/level-file?column=SKU&column=STATE&column=SKU")
                .then()
                .statusCode(422)
                .body("code", equalTo("column-twice"));
        upload("sku,on_hand,SKU\nA,1,B", false).statusCode(400).body("code", equalTo("column-twice"));
        upload("sku,on_hand\n\"A,1\n", false).statusCode(400).body("code", equalTo("truncated-csv"));
        assertThat(upload("sku,on_hand\n", false).statusCode(200).extract().asString())
                .isEmpty();
    }

    private static String downloaded(String options, String contentType) {
        given().auth()
                .oauth2(Tokens.all())
                .accept("application/pdf")
                .get("/inventory/level-file?" + options)
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        return given().auth()
                .oauth2(Tokens.all())
                .accept(contentType)
                .get("/inventory/level-file?" + options)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(contentType))
                .extract()
                .asString();
    }

    /** With the header. */
    private static String rowOf(String sku, String file) {
        List<String> lines = file.lines().toList();
        return lines.getFirst() + "\n"
                + lines.stream()
                        .filter(line -> line.startsWith(sku))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_downloaded_file_sent_back_changes_nothing() throws IOException {
        String sku = stocked(4);
        reserved(Map.of(sku, 1));
        String file = given().auth()
                .oauth2(Tokens.all())
                .get("/inventory/level-file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).contains("\r\n" + sku + ",4,1,3,0,IN_STOCK,2");
        assertThat(results(rowOf(sku, file) + "\n" + newSku() + ",1,0,1,0,IN_STOCK,2026-11-30T09:00:00Z", false))
                .containsExactly("2 UNCHANGED ", "3 REFUSED unknown-sku");
        for (String delimiter : List.of("SEMICOLON", "TAB", "PIPE")) {
            String other = merchant()
                    .get("/inventory/level-file?byteOrderMark=true&delimiter=" + delimiter)
                    .asString();
            assertThat(results(rowOf(sku, other), false)).containsExactly("2 UNCHANGED ");
        }
        merchant().get("/inventory/level-file").then().statusCode(200);
    }

    @Test
    void a_file_beyond_the_limit_of_other_bodies_is_taken_row_by_row() throws IOException {
        String sku = stocked(5);
        StringBuilder file = new StringBuilder("sku,on_hand\n");
        for (int i = 0; i < 30_000; i++) {
            file.append("no-such-sku-of-a-long-name-whatever-").append(i).append(",1\n");
        }
        List<String> results = results(file.append(sku).append(",8\n").toString(), false);
        assertThat(file.length()).isGreaterThan(1024 * 1024);
        assertThat(results).hasSize(30_001).contains("2 REFUSED unknown-sku").endsWith("30002 SET ");
        assertThat(level(sku)).isEqualTo(new Level(8, 0));
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_sets_nothing() {
        String sku = stocked(5);
        String good = "sku,on_hand\n" + sku + ",8\n";
        upload(good + "x,1\n".repeat(1_000_000), false)
                .statusCode(422)
                .body("code", equalTo("too-many-rows"))
                .body("limit", equalTo(1_000_000));
        upload(good + "\"" + "x,1\n".repeat(20_000), false).statusCode(400).body("code", equalTo("row-too-long"));
        given().auth()
                .oauth2(Tokens.all())
                .contentType("text/csv; charset=utf-8")
                .body((good + "caf\u00e9,1\n").getBytes(StandardCharsets.ISO_8859_1))
                .put("/inventory/level-file")
                .then()
                .statusCode(422)
                .body("code", equalTo("csv-not-utf8"));
        upload(good + "x,1\n".repeat(1_000) + "\0,1\n", false)
                .statusCode(400)
                .body("code", equalTo("invalid-character"))
                .body("row", equalTo(1_003));
        upload(good + "x,1\n".repeat(4 * 1024 * 1024), false).statusCode(413).body("code", equalTo("body-too-large"));
        assertThat(level(sku)).isEqualTo(new Level(5, 0));
    }
}
