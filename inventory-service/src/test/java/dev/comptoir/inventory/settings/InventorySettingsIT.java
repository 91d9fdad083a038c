package dev.comptoir.inventory.settings;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.awaitItem;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.created;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class InventorySettingsIT {

    private static ValidatableResponse put(boolean isEnabled, String ifMatch) {
        return merchant()
                .header("If-Match", ifMatch)
                .body(Map.of("enabled", isEnabled))
                .put("/settings/inventory")
                .then();
    }

    private static String tag() {
        return merchant()
                .get("/settings/inventory")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @AfterEach
    void switchOn() {
        save(Map.of("enabled", true, "policy", "RESERVE_ON_ORDER", "holdMinutes", 15));
    }

    private static void save(Map<String, Object> settings) {
        merchant()
                .header("If-Match", tag())
                .body(settings)
                .put("/settings/inventory")
                .then()
                .statusCode(200);
    }

    @Test
    @Proves("I-006")
    void a_store_that_only_tracks_counts_below_zero_and_refuses_nothing() {
        String sku = stocked(1);
        save(Map.of("enabled", true, "policy", "TRACK_ONLY"));
        String later = stocked(0);
        UUID order = reserved(Map.of(sku, 3, later, 1));
        awaitHandled(publish(completed(order, Map.of(sku, 3, later, 1))));
        assertThat(level(sku)).isEqualTo(new Level(-2, 0));
        assertThat(level(later)).isEqualTo(new Level(-1, 0));
        save(Map.of("enabled", true, "policy", "RESERVE_ON_ORDER"));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
        reserve(UUID.randomUUID(), Map.of(later, 1)).then().statusCode(409);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_checkout_keeps_its_units_as_long_as_the_settings_say() {
        String sku = stocked(2);
        save(Map.of("enabled", true, "holdMinutes", 60));
        UUID order = reserved(Map.of(sku, 1));
        assertThat(Database.current()
                        .count(
                                "reservations where order_id = ? and expires_at = created_at + interval '60 minutes'",
                                order))
                .isEqualTo(1);
        merchant()
                .header("If-Match", tag())
                .body(Map.of("enabled", true, "holdMinutes", 0))
                .put("/settings/inventory")
                .then()
                .statusCode(400);
    }

    @Test
    @Proves("V18")
    void the_safety_stock_is_sold_to_nobody_but_by_a_merchant_who_may() {
        String sku = stocked(5);
        keepBack(sku, 2).statusCode(200).body("available", equalTo(3)).body("safetyStock", equalTo(2));
        reserve(UUID.randomUUID(), Map.of(sku, 4)).then().statusCode(409);
        UUID order = reserved(Map.of(sku, 3));
        merchant()
                .get("/inventory/items/{sku}", sku)
                .then()
                .body("state", equalTo("OUT_OF_STOCK"))
                .body("onHand", equalTo(5));
        merchant()
                .body(Map.of("lines", List.of(Map.of("sku", sku, "quantity", 2)), "stockPolicy", "WARN"))
                .put("/internal/reservations/{order}", UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("lines[0].oversold", equalTo(0));
        awaitHandled(publish(completed(order, Map.of(sku, 3))));
        assertThat(level(sku)).isEqualTo(new Level(2, 2));
        keepBack(sku, 0).statusCode(200).body("available", equalTo(0));
        merchant()
                .body(Map.of("safetyStock", 1))
                .put("/inventory/items/{sku}/safety-stock", sku)
                .then()
                .statusCode(428);
    }

    private static ValidatableResponse keepBack(String sku, int units) {
        String tag = merchant().get("/inventory/items/{sku}", sku).header("ETag");
        return merchant()
                .header("If-Match", tag)
                .body(Map.of("safetyStock", units))
                .put("/inventory/items/{sku}/safety-stock", sku)
                .then();
    }

    @Test
    @Proves("I-001")
    void a_store_that_counts_no_stock_shows_none_and_refuses_nothing() {
        String sku = stocked(2);
        UUID before = reserved(Map.of(sku, 2));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);

        put(false, tag()).statusCode(200).body("enabled", equalTo(false));

        UUID order = reserved(Map.of(sku, 50));
        awaitHandled(publish(completed(order, Map.of(sku, 50))));
        awaitHandled(publish(completed(before, Map.of(sku, 2))));
        assertThat(level(sku)).isEqualTo(new Level(0, 0));
        merchant().get("/inventory/items/{sku}", sku).then().body("state", equalTo("UNTRACKED"));
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/inventory/availability?sku=" + sku)
                .then()
                .body("items[0].state", equalTo("UNTRACKED"))
                .body("items[0].available", nullValue());

        put(true, tag()).statusCode(200);
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_product_that_comes_while_stock_is_off_is_counted_once_it_is_on() {
        put(false, tag());
        String sku = newSku();
        String never = newSku();
        publish(created(UUID.randomUUID(), 1, variant(sku, true, false, null), variant(never, false, false, null)));
        awaitItem(sku);
        reserved(Map.of(sku, 1, never, 1));

        put(true, tag());

        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
        reserved(Map.of(never, 1));
    }

    @Test
    void a_switch_is_published_once_and_guarded() {
        String tag = tag();
        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            put(false, tag).statusCode(200);
            InventorySettingsSavedV1 saved = events.await(InventorySettingsSavedV1.class, "settings");
            assertThat(saved.enabled()).isFalse();
            put(false, "\"" + saved.version() + "\"").statusCode(200).header("ETag", "\"" + saved.version() + "\"");
        }
        put(true, tag).statusCode(412);
        merchant()
                .body(Map.of("enabled", true))
                .put("/settings/inventory")
                .then()
                .statusCode(428);
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/settings/inventory")
                .then()
                .statusCode(403);
    }
}
