package dev.comptoir.inventory.location;

import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.stocked;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.testkit.Database;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests with several locations do and see. */
public final class Locations {

    public static final UUID MAIN = MainLocation.ID;

    private Locations() {}

    /** What the database has of a SKU at a location: {@code 5/2} is five on hand, two of them reserved. */
    public static String at(String sku, UUID location) {
        return Database.current()
                .rows(
                        "select on_hand || '/' || reserved as level from stock_by_location where sku = ? and location_id = ?",
                        sku,
                        location)
                .stream()
                .map(row -> row.get("level").toString())
                .findFirst()
                .orElse("nothing");
    }

    public static UUID added(int priority) {
        String body = "{\"name\":\"Location %s\",\"priority\":%d}".formatted(UUID.randomUUID(), priority);
        return UUID.fromString(merchant()
                .body(body)
                .post("/inventory/locations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A tracked SKU with so many units at the main location and at another one. */
    public static String stockedAt(int atMain, UUID location, int there) {
        String sku = stocked(atMain);
        adjustAt(sku, there, location).then().statusCode(201);
        return sku;
    }

    public static Response adjustAt(String sku, int delta, UUID location) {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("delta", delta, "reason", "Delivery", "locationId", location))
                .post("/inventory/items/{sku}/adjustments", sku);
    }

    public static Response transfer(UUID from, UUID to, Map<String, Integer> units) {
        return transfer(UUID.randomUUID().toString(), from, to, units);
    }

    public static Response transfer(String key, UUID from, UUID to, Map<String, Integer> units) {
        List<Map<String, Object>> lines = units.entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
        return merchant()
                .header("Idempotency-Key", key)
                .body(Map.of("fromLocationId", from, "toLocationId", to, "reason", "Refill", "lines", lines))
                .post("/inventory/transfers");
    }

    /** The store has one location again, as other tests expect it; what there was stays in the books. */
    public static void forgetAllButMain() {
        Database.current().execute("update locations set deleted_at = now() where not is_main and deleted_at is null");
        Database.current().execute("update locations set priority = 1");
    }
}
