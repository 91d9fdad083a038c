package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.eventually;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.ReservationExpiredV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class ExpireReservationsIT {

    @Inject
    ExpireReservations expire;

    @Inject
    ReservationConfig config;

    @Test
    @Proves("V20")
    void gives_back_exactly_what_was_taken_once() {
        String one = stocked(10);
        String two = stocked(10);
        UUID over = reserved(Map.of(one, 3, two, 4));
        UUID running = reserved(Map.of(one, 1));

        try (EventCapture events = EventCapture.of(Topics.INVENTORY_RESERVATION)) {
            timeIsUp(List.of(over));
            sweepTwiceAtOnce();
            assertThat(events.await(ReservationExpiredV1.class, over).version()).isEqualTo(2);
        }
        sweepTwiceAtOnce();

        assertThat(state(over)).isEqualTo("EXPIRED");
        assertThat(state(running)).isEqualTo("HELD");
        assertThat(level(one)).isEqualTo(new Level(10, 1));
        assertThat(level(two)).isEqualTo(new Level(10, 0));
        assertThat(Database.current().count("reservations where order_id = ? and version = 2", over))
                .isEqualTo(1);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void units_that_are_free_again_are_published_once_for_each_sku() {
        String sku = stocked(5);
        UUID one = reserved(Map.of(sku, 2));
        UUID other = reserved(Map.of(sku, 1));
        UUID running = reserved(Map.of(sku, 1));

        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            timeIsUp(List.of(one, other));
            sweepTwiceAtOnce();
            StockLevelChangedV1 level = events.await(
                            "the free units",
                            event -> event.key().equals(sku)
                                    && event.as(StockLevelChangedV1.class).reserved() == 1)
                    .as(StockLevelChangedV1.class);

            assertThat(level.available()).isEqualTo(4);
            assertThat(level.onHand()).isEqualTo(5);
            assertThat(level.delta()).isZero();
            assertThat(level.reason()).isEqualTo("RESERVATION_EXPIRED");
            assertThat(level.causeId()).isIn(one.toString(), other.toString());
            merchant()
                    .get("/inventory/items/{sku}", sku)
                    .then()
                    .header("ETag", startsWith("\"" + level.version() + "."));
        }
        assertThat(state(running)).isEqualTo("HELD");
    }

    @Test
    void units_of_a_released_or_cancelled_checkout_are_published_as_well() {
        String sku = stocked(5);
        UUID released = reserved(Map.of(sku, 2));
        UUID cancelled = reserved(Map.of(sku, 3));

        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            merchant()
                    .delete("/internal/reservations/{orderId}", released)
                    .then()
                    .statusCode(204);
            awaitHandled(publish(cancelled(cancelled, Map.of(sku, 3))));

            assertThat(freed(events, sku, released).available()).isEqualTo(2);
            assertThat(freed(events, sku, cancelled).available()).isEqualTo(5);
        }
    }

    @Test
    void units_that_an_order_reserves_no_more_are_published_and_new_ones_are_not() {
        String fewer = stocked(5);
        String more = stocked(5);
        UUID order = reserved(Map.of(fewer, 4));

        try (EventCapture events = EventCapture.of(Topics.INVENTORY_STOCK)) {
            reserve(order, Map.of(fewer, 1, more, 2)).then().statusCode(201);

            assertThat(freed(events, fewer, order).available()).isEqualTo(4);
        }
        assertThat(Database.current().count("stock_items where sku = ? and reserved = 2 and version = 2", more))
                .isEqualTo(1);
    }

    private static StockLevelChangedV1 freed(EventCapture events, String sku, UUID order) {
        return events.await(
                        "the units of " + order,
                        event -> event.key().equals(sku)
                                && order.toString()
                                        .equals(event.as(StockLevelChangedV1.class)
                                                .causeId()))
                .as(StockLevelChangedV1.class);
    }

    @Test
    void gives_back_more_than_one_batch() {
        String sku = stocked(1_000);
        List<UUID> orders = reservedMany(sku, config.expiryBatch() + 10);
        timeIsUp(orders);

        expire.handle().await().indefinitely();

        eventually(() -> level(sku).reserved() == 0);
        assertThat(level(sku)).isEqualTo(new Level(1_000, 0));
    }

    @Test
    void an_expired_order_that_reserves_again_gets_units_again() {
        String sku = stocked(3);
        UUID orderId = reserved(Map.of(sku, 3));
        timeIsUp(List.of(orderId));
        expire.handle().await().indefinitely();
        eventually(() -> state(orderId).equals("EXPIRED"));

        reserve(orderId, Map.of(sku, 3)).then().statusCode(201).body("state", equalTo("HELD"));

        assertThat(level(sku)).isEqualTo(new Level(3, 3));
    }

    @Test
    @Proves("V20")
    @Proves("V19")
    void orders_that_come_while_their_time_runs_out_are_sold_once_each() {
        String sku = stocked(100);
        List<UUID> orders = reservedMany(sku, 60);
        timeIsUp(orders.subList(0, 20));
        sweepTwiceAtOnce();
        eventually(() -> count("EXPIRED", sku) == 20);
        assertThat(level(sku)).isEqualTo(new Level(100, 40));

        // The first twenty come too late, the next while their time runs out, the last in time: two statements sell
        // them.
        List<UUID> events = new ArrayList<>();
        for (int ten = 0; ten < 60; ten += 10) {
            List<UUID> some = orders.subList(ten, ten + 10);
            timeIsUp(ten < 40 ? some : List.of());
            some.forEach(order -> events.add(publish(completed(order, Map.of(sku, 1)))));
            sweepTwiceAtOnce();
        }
        events.forEach(Warehouse::awaitHandled);
        sweepTwiceAtOnce();

        assertThat(level(sku)).isEqualTo(new Level(40, 0));
        assertThat(Warehouse.ledger(sku))
                .containsExactlyElementsOf(IntStream.iterate(99, left -> left >= 40, left -> left - 1)
                        .mapToObj("SALE -1 -> %d"::formatted)
                        .toList());
        assertThat(count("CONFIRMED", sku)).isEqualTo(60);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_late_order_takes_its_units_again_when_nobody_else_has() {
        String sku = stocked(3);
        UUID orderId = reserved(Map.of(sku, 3));
        timeIsUp(List.of(orderId));
        expire.handle().await().indefinitely();
        eventually(() -> state(orderId).equals("EXPIRED"));

        awaitHandled(publish(completed(orderId, Map.of(sku, 3))));

        assertThat(state(orderId)).isEqualTo("CONFIRMED");
        assertThat(level(sku)).isEqualTo(new Level(0, 0));
        assertThat(Warehouse.ledger(sku)).containsExactly("SALE -3 -> 0");
    }

    private static long count(String state, String sku) {
        return Database.current().count("reservations where state = ? and skus = array[?]::text[]", state, sku);
    }

    private void sweepTwiceAtOnce() {
        var one = expire.handle().subscribeAsCompletionStage();
        var other = expire.handle().subscribeAsCompletionStage();
        one.join();
        other.join();
    }

    private static List<UUID> reservedMany(String sku, int orders) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            ids.add(reserved(Map.of(sku, 1)));
        }
        return ids;
    }

    private static void timeIsUp(List<UUID> orders) {
        Database.current()
                .execute(
                        "update reservations set expires_at = now() - interval '1 second' where order_id = any(?)",
                        (Object) orders.toArray(UUID[]::new));
    }
}
