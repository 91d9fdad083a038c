package dev.comptoir.inventory.stockmethod;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.auditDifferences;
import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.awaitItem;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.created;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.refunded;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.variant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockStateChangedV1;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class StockMethodIT {

    private final UUID product = UUID.randomUUID();
    private final String red = "A-" + newSku();
    private final String blue = "B-" + newSku();

    private void stocked(int ofRed, int ofBlue, Integer threshold) {
        publish(created(product, 1, variant(red, true, false, threshold), variant(blue, true, false, threshold)));
        awaitItem(blue);
        adjust(red, ofRed).then().statusCode(201);
        adjust(blue, ofBlue).then().statusCode(201);
    }

    private ValidatableResponse change(boolean isDryRun, Map<String, Object> body) {
        String tag = merchant()
                .get("/inventory/products/{id}/stock-method", product)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return merchant()
                .header("If-Match", tag)
                .queryParam("dryRun", isDryRun)
                .body(body)
                .put("/inventory/products/{id}/stock-method", product)
                .then();
    }

    private void share() {
        change(false, Map.of("method", "PRODUCT")).statusCode(200);
    }

    private static void shows(String sku, int onHand, int reserved, String method) {
        merchant()
                .get("/inventory/items/{sku}", sku)
                .then()
                .body("onHand", equalTo(onHand))
                .body("reserved", equalTo(reserved))
                .body("stockMethod", equalTo(method));
    }

    @Test
    @Proves("I-002")
    @Proves("I-004")
    void a_product_has_one_stock_or_one_for_each_variant_and_checkouts_in_between_end_as_they_began() {
        stocked(3, 4, null);
        UUID before = reserved(Map.of(red, 2));

        change(true, Map.of("method", "PRODUCT"))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("lines.onHandBefore", contains(3, 4))
                .body("lines.onHand", contains(7, 7))
                .body("lines.availableBefore", contains(1, 4))
                .body("lines.available", contains(5, 5));
        shows(red, 3, 2, "VARIANT");
        share();
        shows(red, 7, 2, "PRODUCT");
        shows(blue, 7, 2, "PRODUCT");

        UUID order = reserved(Map.of(red, 5));
        reserve(UUID.randomUUID(), Map.of(blue, 1)).then().statusCode(409).body("lines[0].available", equalTo(0));
        awaitHandled(publish(completed(order, Map.of(red, 5))));
        awaitHandled(publish(completed(before, Map.of(red, 2))));
        shows(blue, 0, 0, "PRODUCT");
        assertThat(level(red)).isEqualTo(new Level(-4, 0));
        awaitHandled(publish(refunded(order, UUID.randomUUID(), true, Map.of(red, 2))));
        shows(red, 2, 0, "PRODUCT");

        UUID after = reserved(Map.of(red, 1));
        change(false, Map.of("method", "VARIANT"))
                .statusCode(200)
                .body("lines.onHand", contains(1, 1))
                .body("lines.available", contains(0, 1));
        shows(red, 1, 1, "VARIANT");
        reserve(UUID.randomUUID(), Map.of(red, 1)).then().statusCode(409);
        awaitHandled(publish(completed(after, Map.of(red, 1))));
        reserved(Map.of(blue, 1));
        assertThat(level(red)).isEqualTo(new Level(0, 0));
        assertThat(ledger(red)).contains("TRANSFER 3 -> 1");
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void parallel_checkouts_of_all_variants_never_take_more_than_the_one_stock_has() {
        stocked(7, 6, null);
        share();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> reserve(
                                UUID.randomUUID(),
                                i % 3 == 0 ? Map.of(red, 1, blue, 1) : Map.of(i % 3 == 1 ? red : blue, 1))
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).allMatch(status -> status == 201 || status == 409);
        int reserved = level(red).reserved() + level(blue).reserved();
        assertThat(reserved).isEqualTo(13);
        reserve(UUID.randomUUID(), Map.of(red, 1)).then().statusCode(409);
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void every_sku_is_published_with_the_one_stock_when_another_is_sold() {
        stocked(2, 2, 1);
        share();
        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            UUID order = reserved(Map.of(red, 3));
            StockStateChangedV1 low = events.await(StockStateChangedV1.class, blue);
            assertThat(List.of(low.previousState(), low.state())).containsExactly("IN_STOCK", "LOW");
            awaitHandled(publish(completed(order, Map.of(red, 3))));
            StockLevelChangedV1 sold = events.await(
                            "the sale",
                            each -> each.key().equals(blue) && each.data().contains("\"onHand\":1"))
                    .as(StockLevelChangedV1.class);
            assertThat(sold.available()).isEqualTo(1);
            assertThat(sold.version()).isGreaterThanOrEqualTo(low.version());
        }
    }

    @Test
    void levels_are_counted_for_the_whole_stock() {
        stocked(2, 3, null);
        share();
        String tag = merchant().get("/inventory/items/{sku}", blue).header("ETag");
        merchant()
                .header("If-Match", tag)
                .body(Map.of("onHand", 9))
                .put("/inventory/items/{sku}", blue)
                .then()
                .statusCode(200)
                .body("onHand", equalTo(9));
        shows(red, 9, 0, "PRODUCT");
        adjust(red, -10).then().statusCode(422).body("code", equalTo("stock-below-zero"));
        adjust(red, -8).then().statusCode(201).body("lines[0].onHand", equalTo(1));
        merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "reason",
                        "Count",
                        "lines",
                        List.of(Map.of("sku", red, "delta", 1), Map.of("sku", blue, "delta", 1))))
                .post("/inventory/adjustments")
                .then()
                .statusCode(422)
                .body("code", equalTo("stock-shared"));
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/inventory/availability?sku=" + blue)
                .then()
                .body("items[0].available", equalTo(1));
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void a_change_is_guarded() {
        stocked(2, 3, null);
        share();
        change(false, Map.of("method", "PRODUCT")).statusCode(200).body("lines", hasSize(2));
        change(false, Map.of("method", "VARIANT", "levels", List.of(Map.of("sku", red, "onHand", 5))))
                .statusCode(422)
                .body("code", equalTo("levels-incomplete"));
        change(
                        false,
                        Map.of(
                                "method",
                                "VARIANT",
                                "levels",
                                List.of(Map.of("sku", red, "onHand", 5), Map.of("sku", blue, "onHand", 0))))
                .statusCode(200)
                .body("lines.onHand", contains(5, 0));
        merchant()
                .header("If-Match", "\"1\"")
                .body(Map.of("method", "PRODUCT"))
                .put("/inventory/products/{id}/stock-method", product)
                .then()
                .statusCode(412);
        merchant()
                .get("/inventory/products/{id}/stock-method", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("product-not-found"));
    }
}
