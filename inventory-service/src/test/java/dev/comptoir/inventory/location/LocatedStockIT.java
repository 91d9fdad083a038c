package dev.comptoir.inventory.location;

import static dev.comptoir.inventory.Warehouse.auditDifferences;
import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.edited;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.refunded;
import static dev.comptoir.inventory.Warehouse.reserve;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.orders.OrderEditedV1.StockChangeV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main location comes after the shop and before the depot. */
@QuarkusTest
@WithComptoir(database = "inventory")
class LocatedStockIT {

    private UUID shop;
    private UUID depot;

    @BeforeEach
    void severalLocations() {
        Database.current().execute("update locations set priority = 10 where is_main");
        shop = Locations.added(1);
        depot = Locations.added(20);
    }

    @AfterEach
    void oneLocation() {
        try {
            assertThat(auditDifferences()).isEmpty();
        } finally {
            Locations.forgetAllButMain();
        }
    }

    /** The ledger of a SKU with its places: {@code SALE -2 shop}. */
    private List<String> ledger(String sku) {
        return Database.current()
                .rows(
                        "select reason || ' ' || delta || ' -> ' || level_after as text, location_id from stock_movements"
                                + " where sku = ? and note <> 'Delivery' order by seq",
                        sku)
                .stream()
                .map(row -> row.get("text") + " " + name((UUID) row.get("location_id")))
                .toList();
    }

    private String name(UUID location) {
        return location == null ? "main" : location.equals(shop) ? "shop" : "depot";
    }

    @Test
    void an_order_takes_by_priority_is_sold_from_there_and_its_units_come_back_there() {
        String sku = stockedAt(3, shop, 2);
        adjustAt(sku, 4, depot).then().statusCode(201);
        UUID order = reserved(Map.of(sku, 6));
        assertThat(List.of(at(sku, shop), at(sku, MAIN), at(sku, depot))).containsExactly("2/2", "3/3", "4/1");
        merchant()
                .get("/inventory/reservations/{id}", order)
                .then()
                .body("lines[0].from.locationId", contains(shop.toString(), MAIN.toString(), depot.toString()))
                .body("lines[0].from.quantity", contains(2, 3, 1));
        reserve(UUID.randomUUID(), Map.of(sku, 4)).then().statusCode(409).body("lines[0].available", equalTo(3));

        awaitHandled(publish(completed(order, Map.of(sku, 6))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN), at(sku, depot))).containsExactly("0/0", "0/0", "3/0");
        assertThat(ledger(sku)).containsExactly("SALE -2 -> 7 shop", "SALE -3 -> 4 main", "SALE -1 -> 3 depot");

        awaitHandled(publish(refunded(order, UUID.randomUUID(), true, Map.of(sku, 2))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN), at(sku, depot))).containsExactly("0/0", "1/0", "4/0");
        awaitHandled(publish(cancelled(order, Map.of(sku, 6))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN), at(sku, depot))).containsExactly("2/0", "3/0", "4/0");
        assertThat(level(sku)).isEqualTo(new Level(9, 0));
        brokenLedgersAre(List.of());
    }

    private static void brokenLedgersAre(List<String> skus) {
        merchant().get("/inventory/audit").then().body("brokenLedgers.sku", equalTo(skus));
    }

    @Test
    void units_are_free_again_where_they_were_reserved() {
        String sku = stockedAt(3, shop, 2);
        UUID released = reserved(Map.of(sku, 3));
        UUID expired = reserved(Map.of(sku, 1));
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("2/2", "3/2");

        Warehouse.merchant()
                .delete("/internal/reservations/{id}", released)
                .then()
                .statusCode(204);
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("2/0", "3/1");
        reserve(expired, Map.of(sku, 2)).then().statusCode(201);
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("2/2", "3/0");
        Database.current()
                .execute(
                        "update reservations set expires_at = now() - interval '1 second' where order_id = ?", expired);
        Warehouse.eventually(() -> at(sku, shop).equals("2/0"));
        assertThat(level(sku)).isEqualTo(new Level(5, 0));
    }

    @Test
    void what_was_reserved_before_there_was_another_location_is_sold_from_the_main_one() {
        String sku = stocked(5);
        UUID order = reserved(Map.of(sku, 2));
        transfer(MAIN, shop, Map.of(sku, 4)).then().statusCode(409).body("lines[0].available", equalTo(3));
        transfer(MAIN, shop, Map.of(sku, 3)).then().statusCode(201);
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("3/0", "2/2");

        awaitHandled(publish(completed(order, Map.of(sku, 2))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("3/0", "0/0");
        assertThat(ledger(sku)).containsExactly("TRANSFER -3 -> 2 main", "TRANSFER 3 -> 5 shop", "SALE -2 -> 3 main");
    }

    @Test
    void an_edit_takes_and_gives_back_at_its_locations() {
        String sku = stockedAt(3, shop, 2);
        UUID order = reserved(Map.of(sku, 1));
        awaitHandled(publish(completed(order, Map.of(sku, 1))));
        UUID edit = UUID.randomUUID();
        reserve(edit, Map.of(sku, 3)).then().statusCode(201);
        awaitHandled(publish(edited(order, edit, new StockChangeV1(sku, 3))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("0/0", "1/0");

        awaitHandled(publish(edited(order, UUID.randomUUID(), new StockChangeV1(sku, -3))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("1/0", "3/0");
    }

    @Test
    void backorders_and_oversells_are_owed_by_the_first_location() {
        String open = stocked(variant(Warehouse.newSku(), true, true, null), 1);
        adjustAt(open, 1, shop).then().statusCode(201);
        awaitHandled(publish(completed(reserved(Map.of(open, 5)), Map.of(open, 5))));
        assertThat(List.of(at(open, shop), at(open, MAIN))).containsExactly("-3/0", "0/0");

        String sku = stockedAt(1, shop, 1);
        UUID order = UUID.randomUUID();
        merchant()
                .body(Map.of("lines", List.of(Map.of("sku", sku, "quantity", 4)), "stockPolicy", "WARN"))
                .put("/internal/reservations/{id}", order)
                .then()
                .statusCode(201);
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("1/3", "1/1");
        awaitHandled(publish(completed(order, Map.of(sku, 4))));
        assertThat(List.of(at(sku, shop), at(sku, MAIN))).containsExactly("-2/0", "0/0");
        assertThat(ledger(sku)).containsExactly("SALE -1 -> 1 shop", "SALE -1 -> 0 main", "OVERSELL -2 -> -2 shop");
    }

    @Test
    void a_location_below_zero_is_refused_by_the_database_itself() {
        String sku = stockedAt(3, shop, 2);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Database.current()
                        .execute(
                                "update stock_at_locations set on_hand = -1 where sku = ? and location_id = ?",
                                sku,
                                shop)))
                .hasMessageContaining("below zero at location");
        assertThat(at(sku, shop)).isEqualTo("2/0");
    }

    @Test
    void a_location_that_does_not_add_up_shows_in_the_audit() {
        String sku = stockedAt(3, shop, 2);
        Database.current()
                .execute("update stock_at_locations set on_hand = 3 where sku = ? and location_id = ?", sku, shop);

        try {
            assertThat(auditDifferences())
                    .containsExactly(Map.of(
                            "sku",
                            sku,
                            "onHand",
                            3,
                            "ledger",
                            2,
                            "reserved",
                            0,
                            "held",
                            0,
                            "locationId",
                            shop.toString()));
        } finally {
            Database.current()
                    .execute("update stock_at_locations set on_hand = 2 where sku = ? and location_id = ?", sku, shop);
        }
    }

    @Test
    void the_ledger_is_read_by_location() {
        String sku = stockedAt(3, shop, 2);
        merchant()
                .get("/inventory/items/{sku}/movements?locationId={id}", sku, shop)
                .then()
                .body("items.delta", contains(2))
                .body("items[0].locationId", equalTo(shop.toString()));
        merchant()
                .get("/inventory/movements?sku={sku}&locationId={id}", sku, MAIN)
                .then()
                .body("items.delta", contains(3))
                .body("items[0].locationId", nullValue());
    }
}
