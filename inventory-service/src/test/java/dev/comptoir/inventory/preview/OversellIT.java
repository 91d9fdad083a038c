package dev.comptoir.inventory.preview;

import static dev.comptoir.inventory.Warehouse.merchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.inventory.Warehouse;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class OversellIT {

    private static List<Map<String, Object>> lines(String sku, int quantity) {
        return List.of(Map.of("sku", sku, "quantity", quantity));
    }

    private static ValidatableResponse preview(Object lines) {
        return merchant()
                .body(Map.of("lines", lines))
                .post("/inventory/previews")
                .then();
    }

    private static ValidatableResponse reserve(UUID order, String token, String sku, int quantity, String policy) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("lines", lines(sku, quantity), "stockPolicy", policy))
                .put("/internal/reservations/{orderId}", order)
                .then();
    }

    private static ValidatableResponse oversell(UUID order, String sku, int quantity) {
        return reserve(order, Tokens.all(), sku, quantity, "WARN");
    }

    private static int number(String column, String sku) {
        return ((Number) Database.current().value("select " + column + " from stock_items where sku = ?", sku))
                .intValue();
    }

    @Test
    @Proves("I-030")
    void a_preview_says_per_sku_what_stock_would_be_and_takes_nothing() {
        String sku = Warehouse.stocked(3);
        preview(List.of(
                        Map.of("sku", sku, "quantity", 2),
                        Map.of("sku", sku, "quantity", 1),
                        Map.of("sku", "NO-SUCH-SKU", "quantity", 1)))
                .statusCode(200)
                .body("lines", hasSize(2))
                .body("lines.effect", contains("OUT_OF_STOCK", "UNKNOWN"))
                .body("lines[0].available", equalTo(3))
                .body("lines[0].availableAfter", equalTo(0))
                .body("sellable", equalTo(false));
        preview(lines(sku, 4))
                .body("lines[0].effect", equalTo("OVERSELL"))
                .body("lines[0].availableAfter", equalTo(-1));
        assertThat(number("reserved", sku)).isZero();
        preview(List.of()).statusCode(400);
    }

    @Test
    @Proves("I-032")
    @Proves("X20")
    @Proves("V18")
    void a_merchant_with_the_scope_sells_more_than_there_is_and_the_ledger_says_how_much() {
        String sku = Warehouse.stocked(3);
        UUID order = UUID.randomUUID();
        reserve(order, Tokens.all(), sku, 5, "ENFORCE").statusCode(409).body("code", equalTo("insufficient-stock"));
        reserve(order, Tokens.secret("orders:write"), sku, 5, "WARN")
                .statusCode(403)
                .body("code", equalTo("oversell-not-allowed"));
        oversell(order, sku, 5).statusCode(201).body("lines[0].oversold", equalTo(2));
        oversell(order, sku, 5).statusCode(200);
        Warehouse.awaitHandled(Warehouse.publish(Warehouse.completed(order, Map.of(sku, 5))));
        merchant()
                .get("/inventory/items/{sku}/movements", sku)
                .then()
                .body("items.reason", contains("OVERSELL", "SALE", "ADJUSTMENT"))
                .body("items.delta", contains(-2, -3, 3))
                .body("items[0].levelAfter", equalTo(-2))
                .body("items[0].causeId", equalTo(order.toString()))
                .body("items[0].orderUrl", equalTo("/v1/orders/" + order));
        assertThat(number("on_hand", sku)).isEqualTo(-2);
        assertThat(number("reserved", sku)).isZero();
        Warehouse.reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
    }

    @Test
    @Proves("X20")
    void what_the_policy_allows_and_stock_covers_is_an_ordinary_sale() {
        String sku = Warehouse.stocked(3);
        UUID order = UUID.randomUUID();
        oversell(order, sku, 3).statusCode(201).body("lines[0].oversold", equalTo(0));
        Warehouse.awaitHandled(Warehouse.publish(Warehouse.completed(order, Map.of(sku, 3))));
        merchant()
                .get("/inventory/items/{sku}/movements", sku)
                .then()
                .body("items.reason", contains("SALE", "ADJUSTMENT"));
    }

    @Test
    void an_oversell_that_never_became_an_order_is_given_back() {
        String sku = Warehouse.stocked(1);
        UUID order = UUID.randomUUID();
        oversell(order, sku, 4).statusCode(201);
        assertThat(number("reserved", sku)).isEqualTo(4);
        given().auth()
                .oauth2(Tokens.all())
                .delete("/internal/reservations/{orderId}", order)
                .then()
                .statusCode(204);
        assertThat(number("reserved", sku)).isZero();
        Warehouse.reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(201);
    }
}
