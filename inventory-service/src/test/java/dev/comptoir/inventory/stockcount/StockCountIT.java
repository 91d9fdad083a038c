package dev.comptoir.inventory.stockcount;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class StockCountIT {

    private static String started() {
        return merchant()
                .body(Map.of("name", "Hall 2"))
                .post("/inventory/counts")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse enter(String id, String sku, int counted) {
        return merchant()
                .body(Map.of("lines", List.of(Map.of("sku", sku, "counted", counted))))
                .put("/inventory/counts/{id}/lines", id)
                .then();
    }

    private static ValidatableResponse post(String id, String key) {
        return merchant()
                .header("Idempotency-Key", key)
                .post("/inventory/counts/{id}/posting", id)
                .then();
    }

    @Test
    void what_was_counted_is_compared_and_posted_once_and_sales_meanwhile_stay_sold() {
        String fewer = stocked(10);
        String right = stocked(4);
        String id = started();
        enter(id, fewer, 9).statusCode(200);
        enter(id, right, 4).body("lines", equalTo(2)).body("differing", equalTo(1));
        UUID order = reserved(Map.of(fewer, 3));
        awaitHandled(publish(completed(order, Map.of(fewer, 3))));
        enter(id, right, 4).body("lines", equalTo(2));
        merchant()
                .get("/inventory/counts/{id}/lines?differing=true", id)
                .then()
                .body("items.sku", contains(fewer))
                .body("items[0].expected", equalTo(10))
                .body("items[0].difference", equalTo(-1))
                .body("items[0].onHand", equalTo(7));
        String key = UUID.randomUUID().toString();
        post(id, key).statusCode(200).body("state", equalTo("POSTED"));
        post(id, key).statusCode(200).header("Idempotent-Replayed", equalTo("true"));
        post(id, UUID.randomUUID().toString()).statusCode(409).body("code", equalTo("stock-count-posted"));
        enter(id, right, 1).statusCode(409);
        assertThat(ledger(fewer)).containsExactly("SALE -3 -> 7", "ADJUSTMENT -1 -> 6");
        assertThat(ledger(right)).isEmpty();
        merchant().get("/inventory/movements?causeId=" + id).then().body("items.note", contains("Hall 2"));
    }

    @Test
    void a_count_takes_only_skus_that_there_are_and_posts_all_or_nothing() {
        String held = stocked(5);
        String other = stocked(5);
        String id = started();
        enter(id, "no-such-sku", 1).statusCode(422).body("code", equalTo("unknown-sku"));
        reserved(Map.of(held, 5));
        enter(id, other, 1);
        enter(id, held, 2);
        post(id, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("stock-below-zero"));
        assertThat(ledger(other)).isEmpty();
        merchant().get("/inventory/counts/{id}", id).then().body("state", equalTo("OPEN"));
        merchant().get("/inventory/counts/{id}", UUID.randomUUID()).then().statusCode(404);
    }
}
