package dev.comptoir.inventory.adjustment;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "inventory")
class AdjustStockIT {

    @Test
    void posts_the_change_with_its_reason_and_tells_the_others() {
        String sku = stocked(10);

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_STOCK)) {
            one(sku, UUID.randomUUID().toString(), "{\"delta\":-2,\"reason\":\"Damaged\"}")
                    .statusCode(201)
                    .header("ETag", equalTo("\"3\""))
                    .header("Location", endsWith("/v1/inventory/items/" + sku))
                    .body("actor", equalTo("Test merchant"))
                    .body("lines[0].onHand", equalTo(8));
            StockLevelChangedV1 changed = told.await(StockLevelChangedV1.class, sku);
            assertThat(changed.reason()).isEqualTo("ADJUSTMENT");
            assertThat(changed.version()).isEqualTo(3);
            assertThat(changed.onHand()).isEqualTo(8);
        }

        assertThat(ledger(sku)).containsExactly("ADJUSTMENT -2 -> 8");
    }

    @Test
    void the_same_key_posts_once_and_gives_the_first_answer_again() {
        String sku = stocked(10);
        String key = UUID.randomUUID().toString();
        String body = "{\"delta\":5,\"reason\":\"Found\"}";
        String first = one(sku, key, body).statusCode(201).extract().asString();

        one(sku, key, body)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body(equalTo(first));
        one(sku, key, "{\"delta\":6,\"reason\":\"Found\"}")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));

        assertThat(level(sku)).isEqualTo(new Level(15, 0));
    }

    @Test
    void a_key_is_required() {
        merchant()
                .body("{\"delta\":5,\"reason\":\"Found\"}")
                .post("/inventory/items/any/adjustments")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        merchant()
                .body("{\"reason\":\"Found\",\"lines\":[{\"sku\":\"A\",\"delta\":1}]}")
                .post("/inventory/adjustments")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    @Proves("V18")
    void a_change_below_what_is_reserved_is_refused_and_leaves_nothing() {
        String sku = stocked(10);
        reserved(Map.of(sku, 4));
        long waiting = Database.current().count("outbox where key = ?", sku);

        adjust(sku, -7)
                .then()
                .statusCode(422)
                .body("code", equalTo("stock-below-zero"))
                .body("available", equalTo(6))
                .body("delta", equalTo(-7));

        assertThat(level(sku)).isEqualTo(new Level(10, 4));
        assertThat(ledger(sku)).isEmpty();
        assertThat(Database.current().count("outbox where key = ?", sku)).isLessThanOrEqualTo(waiting);
        adjust(sku, -6).then().statusCode(201);
    }

    @Test
    @Proves("I-006")
    void a_sku_with_backorders_may_go_below_zero() {
        String sku = stocked(variant(newSku(), true, true, null), 1);

        adjust(sku, -3).then().statusCode(201).body("lines[0].available", equalTo(-2));
    }

    @Test
    void refuses_more_than_can_be_counted() {
        String sku = stocked(1_000_000);
        merchant()
                .header("If-Match", "*")
                .body("{\"onHand\":1000000000}")
                .put("/inventory/items/{sku}", sku)
                .then()
                .statusCode(200);

        adjust(sku, 1).then().statusCode(422).body("code", equalTo("stock-too-high"));
    }

    @Test
    void an_unknown_sku_is_not_found() {
        adjust("none", 1).then().statusCode(404).body("code", equalTo("item-not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"delta\":0,\"reason\":\"x\"}",
                "{\"delta\":1000001,\"reason\":\"x\"}",
                "{\"delta\":-1000001,\"reason\":\"x\"}",
                "{\"delta\":1.5,\"reason\":\"x\"}",
                "{\"reason\":\"x\"}",
                "{\"delta\":1}",
                "{\"delta\":1,\"reason\":\" \"}",
                "{\"delta\":1,\"reason\":\"x\",\"sku\":\"A\"}",
                "{\"delta\":1"
            })
    void refuses_changes_that_make_no_sense(String body) {
        one("any", UUID.randomUUID().toString(), body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refuses_a_reason_that_is_too_long() {
        one("any", UUID.randomUUID().toString(), "{\"delta\":1,\"reason\":\"" + "x".repeat(501) + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void stocks_a_whole_catalogue_at_once() {
        List<String> skus = new ArrayList<>();
        IntStream.range(0, 5).forEach(_ -> skus.add(stocked(0)));
        String lines = skus.stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"delta\":7}")
                .collect(Collectors.joining(","));

        many("{\"reason\":\"First stock\",\"lines\":[" + lines + "]}")
                .statusCode(201)
                .body("lines.sku", contains(skus.stream().sorted().toArray()));

        assertThat(skus).allSatisfy(sku -> assertThat(level(sku)).isEqualTo(new Level(7, 0)));
        assertThat(skus).allSatisfy(sku -> assertThat(ledger(sku)).containsExactly("ADJUSTMENT 7 -> 7"));
    }

    @Test
    void one_bad_line_of_many_posts_none() {
        String fine = stocked(5);
        String low = stocked(1);

        many("{\"reason\":\"x\",\"lines\":[" + line(fine, 1) + "," + line(low, -2) + "]}")
                .statusCode(422)
                .body("code", equalTo("stock-below-zero"))
                .body("sku", equalTo(low));
        many("{\"reason\":\"x\",\"lines\":[" + line(fine, 1) + "," + line("none", 1) + "]}")
                .statusCode(422)
                .body("code", equalTo("unknown-sku"))
                .body("skus", contains("none"));
        many("{\"reason\":\"x\",\"lines\":[" + line(fine, 1) + "," + line(fine, 2) + "]}")
                .statusCode(422)
                .body("code", equalTo("duplicate-sku"))
                .body("skus", contains(fine));

        assertThat(level(fine)).isEqualTo(new Level(5, 0));
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void refuses_no_lines_and_more_than_five_hundred() {
        many("{\"reason\":\"x\",\"lines\":[]}").statusCode(400);
        many("{\"reason\":\"x\",\"lines\":[" + (line("A", 1) + ",").repeat(500) + line("A", 1) + "]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines"));
        many("{\"reason\":\"x\",\"lines\":[{\"sku\":\"A\",\"delta\":0}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/delta"));
    }

    @Test
    void refuses_keys_that_may_only_read() {
        given().auth()
                .oauth2(Tokens.secret("inventory:read"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k")
                .body("{\"delta\":1,\"reason\":\"x\"}")
                .post("/inventory/items/any/adjustments")
                .then()
                .statusCode(403);
    }

    private static String line(String sku, int delta) {
        return "{\"sku\":\"" + sku + "\",\"delta\":" + delta + "}";
    }

    private static ValidatableResponse one(String sku, String key, String body) {
        return merchant()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/inventory/items/{sku}/adjustments", sku)
                .then();
    }

    private static ValidatableResponse many(String body) {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/inventory/adjustments")
                .then();
    }
}
