package dev.comptoir.inventory.sale;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.publishAgain;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class SettleOrderIT {

    @Test
    @Proves("I-005")
    @Proves("X21")
    void a_completed_order_takes_its_units_out_of_stock() {
        String one = stocked(10);
        String two = stocked(5);
        Map<String, Integer> units = Map.of(one, 2, two, 1);
        UUID orderId = reserved(units);

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_STOCK)) {
            awaitHandled(publish(completed(orderId, units)));

            StockLevelChangedV1 changed = told.await(StockLevelChangedV1.class, one);
            assertThat(changed.onHand()).isEqualTo(8);
            assertThat(changed.available()).isEqualTo(8);
            assertThat(changed.delta()).isEqualTo(-2);
            assertThat(changed.reason()).isEqualTo("SALE");
            assertThat(changed.causeId()).isEqualTo(orderId.toString());
            assertThat(told.await(StockLevelChangedV1.class, two).delta()).isEqualTo(-1);
        }

        assertThat(state(orderId)).isEqualTo("CONFIRMED");
        assertThat(level(one)).isEqualTo(new Level(8, 0));
        assertThat(level(two)).isEqualTo(new Level(4, 0));
        assertThat(ledger(one)).containsExactly("SALE -2 -> 8");
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_redelivered_or_repeated_completion_sells_once() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 3);
        UUID orderId = reserved(units);
        OrderCompletedV1 event = completed(orderId, units);

        UUID id = publish(event);
        publishAgain(id, event);
        awaitHandled(publish(event));

        assertThat(level(sku)).isEqualTo(new Level(7, 0));
        assertThat(ledger(sku)).containsExactly("SALE -3 -> 7");
    }

    @Test
    void the_same_event_delivered_again_tells_nothing_again() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 3);
        UUID orderId = reserved(units);
        OrderCompletedV1 event = completed(orderId, units);
        UUID id = publish(event);
        awaitHandled(id);
        Database.current().execute("update reservations set state = 'HELD' where order_id = ?", orderId);

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_STOCK)) {
            publishAgain(id, event);
            String other = stocked(1);
            UUID next = reserved(Map.of(other, 1));
            publish(completed(next, Map.of(other, 1)));
            told.await(
                    "the next sale",
                    each -> each.key().equals(other) && each.data().contains("SALE"));

            assertThat(told.matching(each -> each.key().equals(sku))).isEmpty();
        }
        assertThat(level(sku)).isEqualTo(new Level(7, 0));
        Database.current().execute("update reservations set state = 'CONFIRMED' where order_id = ?", orderId);
    }

    @Test
    void a_completed_order_counts_up_the_versions_and_leaves_untracked_lines_alone() {
        String tracked = stocked(10);
        String untracked = stocked(Warehouse.variant(Warehouse.newSku(), false, false, null), 0);
        Map<String, Integer> units = Map.of(tracked, 3, untracked, 2);
        UUID orderId = reserved(units);
        long before = version("stock_items where sku = ?", tracked);
        long untouched = version("stock_items where sku = ?", untracked);

        awaitHandled(publish(completed(orderId, units)));

        assertThat(version("reservations where order_id = ?", orderId)).isEqualTo(2);
        assertThat(version("stock_items where sku = ?", tracked)).isEqualTo(before + 1);
        assertThat(version("stock_items where sku = ?", untracked)).isEqualTo(untouched);
        assertThat(ledger(tracked)).containsExactly("SALE -3 -> 7");
        assertThat(ledger(untracked)).isEmpty();
        assertThat(state(orderId)).isEqualTo("CONFIRMED");
    }

    @Test
    void an_order_that_comes_with_other_lines_than_it_reserved_takes_its_own() {
        String sku = stocked(10);
        UUID orderId = reserved(Map.of(sku, 3));

        awaitHandled(publish(completed(orderId, Map.of(sku, 5))));

        assertThat(level(sku)).isEqualTo(new Level(5, 0));
        assertThat(ledger(sku)).containsExactly("SALE -5 -> 5");
        assertThat(state(orderId)).isEqualTo("CONFIRMED");
    }

    @Test
    void orders_of_the_same_skus_completed_at_once_all_take_their_units() {
        String one = stocked(100);
        String two = stocked(100);
        List<UUID> orders = IntStream.range(0, 40)
                .mapToObj(_ -> reserved(Map.of(one, 2, two, 1)))
                .toList();

        List<UUID> events = orders.stream()
                .map(order -> publish(completed(order, Map.of(one, 2, two, 1))))
                .toList();
        reserve(UUID.randomUUID(), Map.of(one, 1)).then().statusCode(201);
        events.forEach(Warehouse::awaitHandled);

        assertThat(level(one)).isEqualTo(new Level(20, 1));
        assertThat(level(two)).isEqualTo(new Level(60, 0));
        assertThat(orders).allMatch(order -> state(order).equals("CONFIRMED"));
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_repeated_reservation_of_a_completed_order_takes_nothing_more() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 3);
        UUID orderId = reserved(units);
        awaitHandled(publish(completed(orderId, units)));

        reserve(orderId, units).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        reserve(orderId, Map.of(sku, 4)).then().statusCode(409).body("code", equalTo("reservation-closed"));
        merchant()
                .delete("/internal/reservations/{id}", orderId)
                .then()
                .statusCode(409)
                .body("code", equalTo("reservation-closed"));

        assertThat(level(sku)).isEqualTo(new Level(7, 0));
    }

    @Test
    void an_order_without_a_reservation_takes_its_units_late() {
        String sku = stocked(4);
        UUID orderId = UUID.randomUUID();

        awaitHandled(publish(completed(orderId, Map.of(sku, 3))));

        assertThat(state(orderId)).isEqualTo("CONFIRMED");
        assertThat(level(sku)).isEqualTo(new Level(1, 0));
        assertThat(ledger(sku)).containsExactly("SALE -3 -> 1");
    }

    @Test
    void a_released_order_that_comes_after_all_takes_its_units_again() {
        String sku = stocked(4);
        Map<String, Integer> units = Map.of(sku, 3);
        UUID orderId = reserved(units);
        merchant().delete("/internal/reservations/{id}", orderId).then().statusCode(204);

        awaitHandled(publish(completed(orderId, units)));

        assertThat(level(sku)).isEqualTo(new Level(1, 0));
        assertThat(state(orderId)).isEqualTo("CONFIRMED");
    }

    @Test
    @Proves("V18")
    void a_late_order_is_never_oversold_silently() {
        String gone = stocked(2);
        String left = stocked(5);
        Map<String, Integer> units = Map.of(gone, 2, left, 1);
        UUID late = reserved(units);
        merchant().delete("/internal/reservations/{id}", late).then().statusCode(204);
        reserved(Map.of(gone, 1));

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_RESERVATION)) {
            awaitHandled(publish(completed(late, units)));

            StockShortfallV1 shortfall = told.await(StockShortfallV1.class, late);
            assertThat(shortfall.lines()).containsExactly(new ShortLineV1(gone, 2, 1));
        }

        assertThat(state(late)).isEqualTo("SHORT");
        assertThat(level(gone)).isEqualTo(new Level(2, 1));
        assertThat(level(left)).isEqualTo(new Level(4, 0));
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void an_unreadable_order_goes_to_the_dead_letters_and_the_next_one_is_handled() {
        String sku = stocked(10);
        UUID orderId = reserved(Map.of(sku, 1));
        OrderCompletedV1 event = completed(orderId, Map.of(sku, 1));
        UUID poison = UUID.randomUUID();

        try (EventCapture dead = EventCapture.of("dlq.inventory.orders")) {
            Warehouse.events()
                    .send(
                            Topics.ORDERS_ORDER,
                            orderId.toString(),
                            "{\"orderId\":".getBytes(StandardCharsets.UTF_8),
                            EventPublisher.headers(poison, "orders.order-completed.v1", event));
            awaitHandled(publish(event));

            CapturedEvent letter = dead.await("the poison", each -> each.data().equals("{\"orderId\":"));
            assertThat(letter.headers()).containsEntry("ce_id", poison.toString());
        }
        assertThat(level(sku)).isEqualTo(new Level(9, 0));
    }

    private static long version(String row, Object key) {
        return (long) Database.current().value("select version from " + row, key);
    }
}
