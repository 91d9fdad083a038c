package dev.comptoir.inventory.adjustment;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class SetLevelsIT {

    private static Map<String, Object> line(String sku, int onHand, int expected) {
        return Map.of("sku", sku, "onHand", onHand, "expectedOnHand", expected);
    }

    private static ValidatableResponse set(String key, Object... lines) {
        return merchant()
                .header("Idempotency-Key", key)
                .body(Map.of("reason", "Yearly count", "lines", List.of(lines)))
                .post("/inventory/levels")
                .then();
    }

    @Test
    void levels_are_set_together_where_they_are_as_expected() {
        String one = stocked(5);
        String same = stocked(7);
        String key = UUID.randomUUID().toString();
        set(key, line(one, 3, 5), line(same, 7, 7)).statusCode(201).body("lines.sku", contains(one));
        set(key, line(one, 3, 5), line(same, 7, 7)).statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(ledger(one)).containsExactly("ADJUSTMENT -2 -> 3");
        assertThat(ledger(same)).isEmpty();
    }

    @Test
    void a_sale_in_between_is_not_counted_away() {
        String sold = stocked(5);
        String other = stocked(5);
        UUID order = reserved(Map.of(sold, 1));
        awaitHandled(publish(completed(order, Map.of(sold, 1))));
        set(UUID.randomUUID().toString(), line(sold, 5, 5), line(other, 1, 5))
                .statusCode(409)
                .body("code", equalTo("levels-changed"))
                .body("onHand", equalTo(Map.of(sold, 4)));
        assertThat(level(other)).isEqualTo(new Level(5, 0));
        set(UUID.randomUUID().toString(), line(sold, 1, 4), line(sold, 1, 4))
                .statusCode(422)
                .body("code", equalTo("duplicate-sku"));
        set(UUID.randomUUID().toString(), line("no-such", 1, 0)).statusCode(422).body("code", equalTo("unknown-sku"));
    }

    @Test
    void the_whole_ledger_is_found_by_cause_reason_and_actor() {
        String one = stocked(5);
        String two = stocked(5);
        UUID order = reserved(Map.of(one, 1, two, 2));
        awaitHandled(publish(completed(order, Map.of(one, 1, two, 2))));
        merchant()
                .get("/inventory/movements?causeId=" + order)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.findAll { it.sku == '%s' }.delta".formatted(two), contains(-2))
                .body("items[0].orderUrl", equalTo("/v1/orders/" + order))
                .body("items[0].actor", equalTo("comptoir"));
        merchant()
                .get("/inventory/movements?reason=SALE&reason=EDIT&actor=comptoir&sku=" + one)
                .then()
                .body("items.reason", contains("SALE"));
        merchant()
                .get("/inventory/movements?reason=ADJUSTMENT&to=2020-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        merchant().get("/inventory/movements?reason=GIFT").then().statusCode(400);
        merchant()
                .get("/inventory/movements?from=2020-01-02T00:00:00Z&to=2020-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"));
    }
}
