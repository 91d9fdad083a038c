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
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
        put(true, tag()).statusCode(200);
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
