package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.created;
import static dev.comptoir.inventory.Warehouse.edited;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.refunded;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.updated;
import static dev.comptoir.inventory.Warehouse.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockStateChangedV1;
import dev.comptoir.contracts.orders.OrderEditedV1.StockChangeV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class StockMarkIT {

    @Inject
    ExpireReservations expire;

    private EventCapture events;

    @BeforeEach
    void listen() {
        events = EventCapture.of(Topics.INVENTORY_STOCK);
    }

    @AfterEach
    void close() {
        events.close();
    }

    /** The marks of the SKU so far, once the level that the count of one more unit makes has come. */
    private List<String> marks(String sku) {
        long version =
                adjust(sku, 1_000).then().statusCode(201).extract().jsonPath().getLong("lines[0].version");
        events.await(
                "the last level of " + sku,
                event -> event.type().equals("inventory.stock-level-changed.v1")
                        && event.key().equals(sku)
                        && event.as(StockLevelChangedV1.class).version() == version);
        return events.ofType(StockStateChangedV1.class).stream()
                .map(event -> event.as(StockStateChangedV1.class))
                .filter(event -> event.sku().equals(sku) && event.version() < version)
                .map(event -> event.previousState() + ">" + event.state() + (event.oversold() ? " oversold" : ""))
                .toList();
    }

    @Test
    @Proves("I-021")
    void the_mark_changes_once_when_checkouts_cross_a_bound_and_the_sale_adds_nothing() {
        String sku = stocked(variant(newSku(), true, false, 3), 5);
        UUID first = reserved(Map.of(sku, 1));
        UUID second = reserved(Map.of(sku, 1));
        UUID third = reserved(Map.of(sku, 1));
        awaitHandled(publish(completed(first, Map.of(sku, 1))));
        awaitHandled(publish(completed(second, Map.of(sku, 1))));
        awaitHandled(publish(completed(third, Map.of(sku, 1))));
        reserved(Map.of(sku, 2));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409);

        assertThat(marks(sku)).containsExactly("OUT_OF_STOCK>IN_STOCK", "IN_STOCK>LOW", "LOW>OUT_OF_STOCK");
    }

    @Test
    void a_sale_that_was_never_reserved_changes_the_mark() {
        String sku = stocked(variant(newSku(), true, false, 3), 5);
        UUID order = UUID.randomUUID();

        awaitHandled(publish(completed(order, Map.of(sku, 5))));

        assertThat(marks(sku)).containsExactly("OUT_OF_STOCK>IN_STOCK", "IN_STOCK>OUT_OF_STOCK");
    }

    @Test
    void units_that_come_free_by_time_release_and_cancellation_are_back_in_stock() {
        String sku = stocked(variant(newSku(), true, false, 1), 2);
        UUID order = reserved(Map.of(sku, 2));
        Database.current()
                .execute("update reservations set expires_at = now() - interval '1 second' where order_id = ?", order);
        expire.handle().await().indefinitely();
        Warehouse.eventually(() -> Warehouse.level(sku).reserved() == 0);
        UUID released = reserved(Map.of(sku, 1));
        merchant().delete("/internal/reservations/{id}", released).then().statusCode(204);
        UUID held = reserved(Map.of(sku, 2));
        awaitHandled(publish(cancelled(held, Map.of(sku, 2))));

        assertThat(marks(sku))
                .containsExactly(
                        "OUT_OF_STOCK>IN_STOCK",
                        "IN_STOCK>OUT_OF_STOCK",
                        "OUT_OF_STOCK>IN_STOCK",
                        "IN_STOCK>LOW",
                        "LOW>IN_STOCK",
                        "IN_STOCK>OUT_OF_STOCK",
                        "OUT_OF_STOCK>IN_STOCK");
    }

    @Test
    void units_that_come_back_after_the_sale_and_a_count_change_the_mark() {
        String sku = stocked(variant(newSku(), true, false, null), 3);
        UUID order = reserved(Map.of(sku, 3));
        awaitHandled(publish(completed(order, Map.of(sku, 3))));
        awaitHandled(publish(refunded(order, UUID.randomUUID(), true, Map.of(sku, 1))));
        awaitHandled(publish(cancelled(order, Map.of(sku, 3))));
        String tag = merchant().get("/inventory/items/{sku}", sku).header("ETag");
        merchant()
                .header("If-Match", tag)
                .body(Map.of("onHand", 0))
                .put("/inventory/items/{sku}", sku)
                .then()
                .statusCode(200);

        assertThat(marks(sku))
                .containsExactly(
                        "OUT_OF_STOCK>IN_STOCK",
                        "IN_STOCK>OUT_OF_STOCK",
                        "OUT_OF_STOCK>IN_STOCK",
                        "IN_STOCK>OUT_OF_STOCK");
    }

    @Test
    @Proves("I-021")
    void another_threshold_changes_the_mark_of_the_same_level() {
        UUID product = UUID.randomUUID();
        String sku = newSku();
        publish(created(product, 1, variant(sku, true, false, null)));
        Warehouse.awaitItem(sku);
        adjust(sku, 5).then().statusCode(201);
        awaitHandled(publish(updated(product, 2, variant(sku, true, false, 5))));
        awaitHandled(publish(updated(product, 3, variant(sku, true, false, 6))));
        assertThat(marks(sku)).containsExactly("OUT_OF_STOCK>IN_STOCK", "IN_STOCK>LOW");
    }

    @Test
    void selling_more_than_there_is_says_so_once() {
        String sku = stocked(variant(newSku(), true, true, null), 1);
        reserved(Map.of(sku, 2));
        reserved(Map.of(sku, 2));

        assertThat(marks(sku)).containsExactly("OUT_OF_STOCK>IN_STOCK", "IN_STOCK>OUT_OF_STOCK oversold");
    }

    @Test
    void units_sold_beyond_stock_and_taken_by_an_edit_change_the_mark_when_they_are_promised_and_not_again() {
        String sku = stocked(variant(newSku(), true, false, null), 2);
        UUID order = UUID.randomUUID();
        merchant()
                .body(Map.of("lines", List.of(Map.of("sku", sku, "quantity", 5)), "stockPolicy", "WARN"))
                .put("/internal/reservations/{orderId}", order)
                .then()
                .statusCode(201);
        awaitHandled(publish(completed(order, Map.of(sku, 5))));
        awaitHandled(publish(edited(order, UUID.randomUUID(), new StockChangeV1(sku, -4))));
        UUID edit = reserved(Map.of(sku, 1));
        awaitHandled(publish(edited(order, edit, new StockChangeV1(sku, 1))));
        assertThat(marks(sku))
                .containsExactly(
                        "OUT_OF_STOCK>IN_STOCK",
                        "IN_STOCK>OUT_OF_STOCK oversold",
                        "OUT_OF_STOCK>IN_STOCK",
                        "IN_STOCK>OUT_OF_STOCK");
    }

    @Test
    @Proves("I-020")
    @Proves("I-022")
    void another_program_asks_for_the_marks_of_the_skus_of_an_order() {
        String green = stocked(variant(newSku(), true, false, 3), 9);
        String orange = stocked(variant(newSku(), true, false, 3), 3);
        String out = stocked(0);
        String uncounted = stocked(variant(newSku(), false, false, null), 0);

        merchant()
                .body(Map.of("skus", List.of(green, orange, out, uncounted, "no such sku")))
                .post("/internal/stock-states")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.find { it.sku == '%s' }.state".formatted(green), equalTo("IN_STOCK"))
                .body("items.find { it.sku == '%s' }.state".formatted(orange), equalTo("LOW"))
                .body("items.findAll { it.sku == '%s' }.state".formatted(out), contains("OUT_OF_STOCK"));
    }
}
