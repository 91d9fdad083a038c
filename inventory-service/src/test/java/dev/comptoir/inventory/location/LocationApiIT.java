package dev.comptoir.inventory.location;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.auditDifferences;
import static dev.comptoir.inventory.Warehouse.awaitItem;
import static dev.comptoir.inventory.Warehouse.created;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;
import static dev.comptoir.inventory.location.Locations.MAIN;
import static dev.comptoir.inventory.location.Locations.adjustAt;
import static dev.comptoir.inventory.location.Locations.at;
import static dev.comptoir.inventory.location.Locations.stockedAt;
import static dev.comptoir.inventory.location.Locations.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.LocationSavedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class LocationApiIT {

    @AfterEach
    void oneLocation() {
        assertThat(auditDifferences()).isEmpty();
        Locations.forgetAllButMain();
    }

    @Test
    void a_store_with_one_location_never_sees_the_word() {
        String sku = stocked(5);
        UUID order = reserved(Map.of(sku, 1));
        for (String path : List.of(
                "/inventory/items/" + sku,
                "/inventory/items/" + sku + "/movements",
                "/inventory/movements?sku=" + sku,
                "/inventory/reservations/" + order,
                "/inventory/availability?sku=" + sku,
                "/inventory/audit",
                "/inventory/level-file")) {
            assertThat(merchant()
                            .accept("*/*")
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContainIgnoringCase("location");
        }
        adjust(sku, 1).then().body(not(containsString("location")));
    }

    @Test
    void an_item_shows_where_its_units_are() {
        UUID shop = Locations.added(500);
        String elsewhere = stocked(4);
        String sku = stockedAt(5, shop, 2);
        reserved(Map.of(sku, 6));
        merchant()
                .get("/inventory/items/{sku}", sku)
                .then()
                .body("onHand", equalTo(7))
                .body("available", equalTo(1))
                .body("locations.locationId", contains(MAIN.toString(), shop.toString()))
                .body("locations.onHand", contains(5, 2))
                .body("locations.reserved", contains(5, 1));
        merchant()
                .get("/inventory/items/{sku}", elsewhere)
                .then()
                .body("locations.onHand", contains(4))
                .body("locations[0].name", equalTo("Main location"));
    }

    @Test
    void a_transfer_is_two_rows_of_the_ledger_and_is_done_once() {
        UUID shop = Locations.added(5);
        String sku = stocked(5);
        String key = UUID.randomUUID().toString();
        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            Response done = transfer(key, MAIN, shop, Map.of(sku, 3));
            done.then().statusCode(201).body("lines[0].quantity", equalTo(3));
            transfer(key, MAIN, shop, Map.of(sku, 3)).then().statusCode(201).body("id", equalTo(done.path("id")));
            transfer(key, MAIN, shop, Map.of(sku, 2)).then().statusCode(422);
            String id = done.path("id");
            StockLevelChangedV1 moved = events.await(
                            "the transfer",
                            each -> each.key().equals(sku) && each.data().contains(id))
                    .as(StockLevelChangedV1.class);
            assertThat(List.of(moved.onHand(), moved.delta())).containsExactly(5, 0);
            merchant().get(done.header("Location").replace("/v1", "")).then().body("id", equalTo(id));
            merchant()
                    .get("/inventory/transfers?locationId={shop}&sku={sku}", shop, sku)
                    .then()
                    .body("items.id", contains(id));
            merchant().get("/inventory/movements?causeId={id}", id).then().body("items.delta", contains(3, -3));
        }
        assertThat(ledger(sku)).containsExactly("TRANSFER -3 -> 2", "TRANSFER 3 -> 5");

        transfer(shop, MAIN, Map.of(sku, 4))
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-stock-at-location"));
        transfer(shop, shop, Map.of(sku, 1)).then().statusCode(422).body("code", equalTo("same-location"));
        UUID nowhere = UUID.randomUUID();
        transfer(shop, nowhere, Map.of(sku, 1)).then().statusCode(422).body("code", equalTo("unknown-location"));
        transfer(shop, MAIN, Map.of(newSku(), 1)).then().statusCode(422).body("code", equalTo("unknown-sku"));
        transfer(shop, MAIN, Map.of(sku, 3)).then().statusCode(201);
        assertThat(at(sku, MAIN)).isEqualTo("5/0");
    }

    @Test
    void levels_are_set_and_counted_at_a_location() {
        UUID shop = Locations.added(5);
        String sku = stocked(5);
        merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "reason",
                        "Count",
                        "locationId",
                        shop,
                        "lines",
                        List.of(Map.of("sku", sku, "onHand", 4, "expectedOnHand", 0))))
                .post("/inventory/levels")
                .then()
                .statusCode(201)
                .body("locationId", equalTo(shop.toString()))
                .body("lines[0].onHand", equalTo(9));
        String tag = merchant().get("/inventory/items/{sku}", sku).header("ETag");
        merchant()
                .header("If-Match", tag)
                .body(Map.of("onHand", 6))
                .put("/inventory/items/{sku}", sku)
                .then()
                .statusCode(200)
                .body("onHand", equalTo(10));
        adjustAt(sku, -5, shop)
                .then()
                .statusCode(422)
                .body("code", equalTo("stock-below-zero"))
                .body("onHand", equalTo(4));
        adjustAt(sku, 1, UUID.randomUUID()).then().statusCode(422).body("code", equalTo("unknown-location"));

        String count = merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("name", "Shop", "locationId", shop))
                .post("/inventory/counts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        merchant()
                .body(Map.of("lines", List.of(Map.of("sku", sku, "counted", 3))))
                .put("/inventory/counts/{id}/lines", count)
                .then()
                .statusCode(200);
        merchant().get("/inventory/counts/{id}/lines", count).then().body("items[0].expected", equalTo(4));
        merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/inventory/counts/{id}/posting", count)
                .then()
                .statusCode(200)
                .body("locationId", equalTo(shop.toString()));
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("3/0", "6/0");
    }

    @Test
    void a_file_of_levels_has_a_row_for_each_location_and_comes_back_unchanged() {
        UUID shop = Locations.added(5);
        String sku = stockedAt(5, shop, 2);
        String file = merchant().accept("*/*").get("/inventory/level-file").asString();
        assertThat(file.lines()
                        .filter(line -> line.startsWith("sku,") || line.startsWith(sku))
                        .map(line -> line.substring(0, line.lastIndexOf(','))))
                .containsExactly(
                        "sku,location_id,on_hand,reserved,available,safety_stock,state",
                        sku + "," + MAIN + ",5,0,5,0,IN_STOCK",
                        sku + "," + shop + ",2,0,2,0,IN_STOCK");

        upload("sku,location_id,on_hand\n" + sku + "," + shop + ",2\n" + sku + ",,5\n")
                .then()
                .body(not(containsString("SET\"")));
        upload("sku,location_id,on_hand\n" + sku + "," + shop + ",7\n" + sku + ",,1\n")
                .then()
                .statusCode(200);
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("7/0", "1/0");
    }

    private static Response upload(String file) {
        return merchant().contentType("text/csv; charset=utf-8").body(file).put("/inventory/level-file");
    }

    @Test
    void a_location_with_stock_stays_and_so_does_the_main_one() {
        UUID shop = Locations.added(5);
        String sku = stockedAt(5, shop, 2);
        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            delete(shop, 1).then().statusCode(409).body("code", equalTo("location-has-stock"));
            delete(MAIN, version(MAIN)).then().statusCode(409).body("code", equalTo("location-is-main"));
            transfer(shop, MAIN, Map.of(sku, 2)).then().statusCode(201);
            delete(shop, 1).then().statusCode(204);
            LocationSavedV1 deleted = events.await(LocationSavedV1.class, shop.toString());
            assertThat(List.of(deleted.deleted(), deleted.version())).containsExactly(true, 2L);
        }
        merchant().get("/inventory/locations").then().body("items", hasSize(1));
        merchant().get("/inventory/items/{sku}", sku).then().body("locations", equalTo(null));
    }

    private static int version(UUID id) {
        return merchant().get("/inventory/locations/{id}", id).path("version");
    }

    private static Response delete(UUID id, int version) {
        return merchant().header("If-Match", "\"" + version + "\"").delete("/inventory/locations/{id}", id);
    }

    @Test
    void one_stock_for_all_variants_is_at_the_main_location() {
        UUID shop = Locations.added(5);
        UUID product = UUID.randomUUID();
        String red = newSku();
        publish(created(product, 1, variant(red, true, false, null)));
        awaitItem(red);
        adjustAt(red, 3, shop).then().statusCode(201);
        share(product).then().statusCode(422).body("code", equalTo("stock-at-locations"));
        transfer(shop, MAIN, Map.of(red, 3)).then().statusCode(201);
        share(product).then().statusCode(200);
        adjustAt(red, 3, shop).then().statusCode(422).body("code", equalTo("shared-stock-elsewhere"));
    }

    private static Response share(UUID product) {
        String path = "/inventory/products/" + product + "/stock-method";
        return merchant()
                .header("If-Match", merchant().get(path).header("ETag"))
                .body(Map.of("method", "PRODUCT"))
                .put(path);
    }
}
