package dev.comptoir.inventory.settings;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.auditDifferences;
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
import static dev.comptoir.inventory.Warehouse.updated;
import static dev.comptoir.inventory.Warehouse.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class InventorySwitchIT {

    private static void save(boolean isEnabled, String policy) {
        String tag = merchant().get("/settings/inventory").header("ETag");
        merchant()
                .header("If-Match", tag)
                .body(Map.of("enabled", isEnabled, "policy", policy))
                .put("/settings/inventory")
                .then()
                .statusCode(200);
    }

    private static void isShown(String sku, String state) {
        merchant().get("/inventory/items/{sku}", sku).then().body("state", equalTo(state));
    }

    @AfterEach
    void switchOn() {
        save(true, "RESERVE_ON_ORDER");
        Locations.forgetAllButMain();
    }

    @Test
    @Proves("I-001")
    void a_store_is_switched_without_a_word_to_its_items_so_that_their_number_and_their_locks_do_not_matter()
            throws SQLException {
        String sku = stocked(2);
        try (Connection other = Database.current().open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from stock_items for update");
            save(false, "RESERVE_ON_ORDER");
            isShown(sku, "UNTRACKED");
            save(true, "TRACK_ONLY");
            isShown(sku, "IN_STOCK");
            merchant().get("/inventory/items/{sku}", sku).then().body("allowsBackorder", equalTo(true));
            other.rollback();
        }
        reserved(Map.of(sku, 5));
        save(true, "RESERVE_ON_ORDER");
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
        assertThat(level(sku)).isEqualTo(new Level(2, 5));
    }

    @Test
    void what_went_below_zero_while_the_store_only_tracked_sinks_no_further_and_may_rise_or_be_given_back() {
        String sku = stocked(1);
        save(true, "TRACK_ONLY");
        UUID order = reserved(Map.of(sku, 4));
        save(true, "RESERVE_ON_ORDER");
        awaitHandled(publish(completed(order, Map.of(sku, 4))));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
        adjust(sku, -1).then().statusCode(422);
        adjust(sku, 1).then().statusCode(201);
        assertThat(level(sku)).isEqualTo(new Level(-2, 0));
        adjust(sku, 5).then().statusCode(201);
        reserved(Map.of(sku, 3));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void a_location_that_went_below_zero_while_the_store_only_tracked_may_rise_afterwards() {
        UUID depot = Locations.added(2);
        String sku = Locations.stockedAt(5, depot, 2);
        save(true, "TRACK_ONLY");
        Locations.adjustAt(sku, -4, depot).then().statusCode(201);
        save(true, "RESERVE_ON_ORDER");
        Locations.adjustAt(sku, 1, depot).then().statusCode(201);
        Locations.adjustAt(sku, -1, depot).then().statusCode(422);
        assertThat(Locations.at(sku, depot)).isEqualTo("-1/0");
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void rules_of_the_catalogue_that_come_while_the_store_is_off_or_only_tracks_hold_afterwards() {
        UUID product = UUID.randomUUID();
        String sku = newSku();
        publish(created(product, 1, variant(sku, true, false, null)));
        awaitItem(sku);
        save(false, "TRACK_ONLY");
        awaitHandled(publish(updated(product, 2, variant(sku, true, true, 3))));
        isShown(sku, "UNTRACKED");
        save(true, "RESERVE_ON_ORDER");
        reserved(Map.of(sku, 2));
        awaitHandled(publish(updated(product, 3, variant(sku, true, false, 3))));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);
    }

    @Test
    void the_one_stock_of_a_product_is_published_also_while_the_store_is_off() {
        UUID product = UUID.randomUUID();
        String red = "A-" + newSku();
        String blue = "B-" + newSku();
        publish(created(product, 1, variant(red, true, false, null), variant(blue, true, false, null)));
        awaitItem(blue);
        String tag =
                merchant().get("/inventory/products/{id}/stock-method", product).header("ETag");
        merchant()
                .header("If-Match", tag)
                .body(Map.of("method", "PRODUCT"))
                .put("/inventory/products/{id}/stock-method", product)
                .then()
                .statusCode(200);
        save(false, "RESERVE_ON_ORDER");
        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            adjust(red, 7).then().statusCode(201);
            StockLevelChangedV1 published = events.await(StockLevelChangedV1.class, blue);
            assertThat(published.available()).isEqualTo(7);
        }
    }
}
