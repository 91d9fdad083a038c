package dev.comptoir.inventory.stock;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.awaitItem;
import static dev.comptoir.inventory.Warehouse.created;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "inventory")
class ItemApiIT {

    @Test
    void shows_the_stock_of_one_variant() {
        String sku = stocked(variant(newSku(), true, false, 5), 12);
        reserved(Map.of(sku, 2));

        merchant()
                .get("/inventory/items/{sku}", sku)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("sku", equalTo(sku))
                .body("onHand", equalTo(12))
                .body("reserved", equalTo(2))
                .body("available", equalTo(10))
                .body("state", equalTo("IN_STOCK"))
                .body("lowStockThreshold", equalTo(5));
    }

    @Test
    void leads_to_the_product() {
        UUID product = UUID.randomUUID();
        String sku = newSku();
        publish(created(product, 1, variant(sku, true, false, null)));
        awaitItem(sku);

        merchant().get("/inventory/items/{sku}", sku).then().body("productId", equalTo(product.toString()));
    }

    @Test
    void finds_a_sku_with_spaces_slashes_and_accents() {
        String sku = "É/" + newSku() + " 50%";
        stocked(variant(sku, true, false, null), 1);

        merchant().get("/inventory/items/{sku}", sku).then().statusCode(200).body("sku", equalTo(sku));
        adjust(sku, 1).then().statusCode(201);
    }

    @Test
    @Proves("I-002")
    void sets_a_counted_level_and_writes_the_difference_into_the_ledger() {
        String sku = stocked(10);

        count(sku, "\"2\"", "{\"onHand\":7,\"reason\":\"Yearly count\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("onHand", equalTo(7));
        count(sku, "\"3\"", "{\"onHand\":7}").then().statusCode(200).header("ETag", equalTo("\"3\""));

        assertThat(ledger(sku)).containsExactly("ADJUSTMENT -3 -> 7");
        movements(sku, "").then().body("items[0].note", equalTo("Yearly count"));
        movements(sku, "").then().body("items[0].actor", equalTo("Test merchant"));
    }

    @Test
    void a_level_is_never_overwritten_unseen() {
        String sku = stocked(10);

        count(sku, null, "{\"onHand\":7}").then().statusCode(428).body("code", equalTo("if-match-required"));
        count(sku, "\"1\"", "{\"onHand\":7}")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(2));

        assertThat(level(sku)).isEqualTo(new Level(10, 0));
    }

    @Test
    void a_reservation_is_seen_by_who_knew_the_item_and_does_not_hinder_a_count() {
        String sku = stocked(10);
        String tag = unlessKnown(sku, "\"2\"").statusCode(200).extract().header("ETag");
        unlessKnown(sku, tag).statusCode(304).header("ETag", equalTo(tag));
        reserved(Map.of(sku, 1));

        unlessKnown(sku, tag).statusCode(200).body("reserved", equalTo(1)).header("ETag", startsWith("\"2."));
        count(sku, tag, "{\"onHand\":9}").then().statusCode(200);

        assertThat(level(sku)).isEqualTo(new Level(9, 1));
    }

    private static ValidatableResponse unlessKnown(String sku, String tag) {
        return merchant()
                .header("If-None-Match", tag)
                .get("/inventory/items/{sku}", sku)
                .then();
    }

    @Test
    @Proves("V18")
    void a_count_below_what_is_reserved_is_refused_and_tells_nobody() {
        String sku = stocked(10);
        reserved(Map.of(sku, 4));

        count(sku, "\"2\"", "{\"onHand\":3}")
                .then()
                .statusCode(422)
                .body("code", equalTo("stock-below-zero"))
                .body("reserved", equalTo(4));

        assertThat(level(sku)).isEqualTo(new Level(10, 4));
        assertThat(ledger(sku)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"onHand\":null}",
                "{\"onHand\":-1}",
                "{\"onHand\":1000000001}",
                "{\"onHand\":1.5}",
                "{\"onHand\":\"7\"}",
                "{\"onHand\":7,\"reserved\":0}",
                "{\"onHand\":",
                "null"
            })
    void refuses_counts_that_make_no_sense(String body) {
        count("any", "\"1\"", body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void knows_no_item_that_the_catalogue_does_not_have() {
        merchant().get("/inventory/items/none").then().statusCode(404).body("code", equalTo("item-not-found"));
        movements("none", "").then().statusCode(404).body("code", equalTo("item-not-found"));
        count("none", "*", "{\"onHand\":1}").then().statusCode(404).body("code", equalTo("item-not-found"));
    }

    @Test
    void pages_through_the_ledger_newest_first() {
        String sku = stocked(0);
        for (int i = 1; i <= 5; i++) {
            adjust(sku, i).then().statusCode(201);
        }

        JsonPath first = movements(sku, "?limit=2&count=true").jsonPath();
        JsonPath second = movements(sku, "?limit=3&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.delta")).isEqualTo(List.of(5, 4));
        assertThat(first.getList("items.levelAfter")).isEqualTo(List.of(15, 10));
        assertThat(first.getInt("total")).isEqualTo(5);
        assertThat(second.getList("items.delta")).isEqualTo(List.of(3, 2, 1));
        merchant()
                .get("/inventory/items/" + stocked(0) + "/movements?cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    @Proves("V18")
    void the_database_itself_refuses_to_keep_more_than_there_is() {
        String sku = stocked(3);

        assertThatThrownBy(() -> Database.current().execute("update stock_items set reserved = 4 where sku = ?", sku))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("never_oversold");
    }

    @Test
    void the_ledger_cannot_be_rewritten() {
        String sku = stocked(3);

        assertThatThrownBy(() -> Database.current().execute("update stock_movements set delta = 5 where sku = ?", sku))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    @Proves("I-021")
    @Proves("I-022")
    void tells_a_shop_the_state_of_many_skus_at_once() {
        String prefix = newSku() + "-";
        String full = stocked(variant(prefix + "1", true, false, 5), 6);
        String low = stocked(variant(prefix + "2", true, false, 5), 6);
        String out = stocked(variant(prefix + "3", true, true, 5), 1);
        String untracked = stocked(variant(prefix + "4", false, false, null), 0);
        reserved(Map.of(low, 1, out, 1));

        given().auth()
                .oauth2(Tokens.storefront())
                .get("/inventory/availability?sku={a}&sku={b}&sku={c}&sku={d}&sku=none", full, low, out, untracked)
                .then()
                .statusCode(200)
                .body("items.sku", contains(full, low, out, untracked))
                .body("items.state", contains("IN_STOCK", "LOW", "OUT_OF_STOCK", "UNTRACKED"))
                .body("items[1].available", equalTo(5))
                .body("items[2].allowsBackorder", equalTo(true))
                .body("items[3].available", nullValue())
                .body("unknownSkus", contains("none"));
    }

    @Test
    void refuses_availability_of_no_or_too_many_skus() {
        merchant().get("/inventory/availability").then().statusCode(400);
        merchant().get("/inventory/availability?sku=").then().statusCode(400);
        merchant()
                .get("/inventory/availability?sku=a" + "&sku=a".repeat(100))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
    }

    @Test
    void refuses_keys_without_the_scope() {
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/inventory/items")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.secret("orders:read"))
                .get("/inventory/availability?sku=a")
                .then()
                .statusCode(403);
        given().get("/inventory/items").then().statusCode(401);
        given().auth().oauth2(Tokens.expired()).get("/inventory/items").then().statusCode(401);
    }

    private static Response movements(String sku, String query) {
        return merchant().get("/inventory/items/" + sku + "/movements" + query);
    }

    private static Response count(String sku, String ifMatch, String body) {
        var request = merchant().header("X-Request-Id", UUID.randomUUID().toString());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(body)
                .put("/inventory/items/{sku}", sku);
    }
}
