package dev.comptoir.inventory.sale;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class SellTogetherIT {

    @Inject
    ConfirmReservation confirm;

    @AfterEach
    void refuseNothing() {
        Database.current().execute("drop trigger if exists refuse_sale on stock_movements");
    }

    @Test
    @Proves("I-005")
    void orders_that_come_together_sell_as_if_they_had_come_one_by_one() {
        String one = stocked(100);
        String two = stocked(50);
        reserved(Map.of(one, 7));
        List<Received<OrderCompletedV1>> orders = IntStream.of(3, 1, 2)
                .mapToObj(units -> received(Map.of(one, units, two, 1)))
                .toList();
        long version = version(one);

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_STOCK)) {
            sell(orders);

            List<CapturedEvent> changes =
                    told.await("three sales", each -> each.key().equals(one), 3);
            assertThat(changes.stream().map(each -> each.as(StockLevelChangedV1.class)))
                    .containsExactly(
                            sale(orders.get(0), one, version + 1, 97, 10, -3),
                            sale(orders.get(1), one, version + 2, 96, 9, -1),
                            sale(orders.get(2), one, version + 3, 94, 7, -2));
            assertThat(changes.stream().map(each -> each.headers().get("traceparent")))
                    .containsExactlyElementsOf(orders.stream()
                            .map(each -> each.meta().traceparent())
                            .toList());
        }
        assertThat(ledger(one)).containsExactly("SALE -3 -> 97", "SALE -1 -> 96", "SALE -2 -> 94");
        assertThat(ledger(two)).containsExactly("SALE -1 -> 49", "SALE -1 -> 48", "SALE -1 -> 47");
        assertThat(level(one)).isEqualTo(new Level(94, 7));
        assertThat(level(two)).isEqualTo(new Level(47, 0));
        assertThat(version(one)).isEqualTo(version + 3);
        assertThat(transactionsThatSold(one)).isEqualTo(1);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void an_order_counts_once_however_often_it_stands_in_one_bundle_or_the_next() {
        String sku = stocked(10);
        Received<OrderCompletedV1> order = received(Map.of(sku, 2));
        Received<OrderCompletedV1> told = new Received<>(meta(), order.event());
        Received<OrderCompletedV1> next = received(Map.of(sku, 1));

        sell(List.of(order, order, told));
        sell(List.of(told, order, next));

        assertThat(ledger(sku)).containsExactly("SALE -2 -> 8", "SALE -1 -> 7");
        assertThat(level(sku)).isEqualTo(new Level(7, 0));
        assertThat(List.of(order, told, next)).allMatch(SellTogetherIT::isRemembered);
    }

    @Test
    void the_first_lines_of_an_order_count_also_when_they_are_not_those_it_reserved() {
        String sku = stocked(10);
        UUID orderId = reserved(Map.of(sku, 2));

        sell(List.of(received(orderId, Map.of(sku, 5)), received(orderId, Map.of(sku, 2))));

        assertThat(ledger(sku)).containsExactly("SALE -5 -> 5");
        assertThat(level(sku)).isEqualTo(new Level(5, 0));
    }

    @Test
    @Proves("V18")
    void what_is_unusual_among_usual_orders_gets_what_is_right_for_it() {
        String sku = stocked(10);
        Received<OrderCompletedV1> usual = received(Map.of(sku, 1));
        Received<OrderCompletedV1> other = received(reserved(Map.of(sku, 1)), Map.of(sku, 2));
        Received<OrderCompletedV1> late = received(Map.of(sku, 3));
        Received<OrderCompletedV1> unknown = received(UUID.randomUUID(), Map.of(sku, 1));
        Received<OrderCompletedV1> gone = received(Map.of(sku, 2));
        Received<OrderCompletedV1> last = received(Map.of(sku, 2));
        release(late);
        awaitHandled(publish(cancelled(gone.event().orderId(), Map.of(sku, 2))));
        reserved(Map.of(sku, 3));

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_RESERVATION)) {
            sell(List.of(usual, other, late, unknown, gone, last));

            assertThat(told.await(StockShortfallV1.class, late.event().orderId())
                            .lines())
                    .containsExactly(new ShortLineV1(sku, 3, 2));
        }
        assertThat(ledger(sku)).containsExactly("SALE -1 -> 9", "SALE -2 -> 7", "SALE -2 -> 5", "SALE -1 -> 4");
        assertThat(level(sku)).isEqualTo(new Level(4, 3));
        assertThat(List.of(usual, other, late, unknown, gone, last).stream()
                        .map(each -> state(each.event().orderId())))
                .containsExactly("CONFIRMED", "CONFIRMED", "SHORT", "CONFIRMED", "CANCELLED", "CONFIRMED");
        assertThat(List.of(usual, other, late, unknown, gone, last)).allMatch(SellTogetherIT::isRemembered);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_bundle_that_cannot_be_written_leaves_nothing_behind() {
        String sku = stocked(10);
        Received<OrderCompletedV1> good = received(Map.of(sku, 1));
        Received<OrderCompletedV1> bad = received(Map.of(sku, 2));
        refuseToSell(bad.event().orderId());
        Object newest = Database.current().value("select coalesce(max(seq), 0) from outbox");

        assertThatThrownBy(() -> sell(List.of(good, bad))).hasMessageContaining("refused by the test");

        Database.current().execute("drop trigger refuse_sale on stock_movements");
        assertThat(level(sku)).isEqualTo(new Level(10, 3));
        assertThat(ledger(sku)).isEmpty();
        assertThat(state(good.event().orderId())).isEqualTo("HELD");
        assertThat(isRemembered(good)).isFalse();
        assertThat(Database.current().count("outbox where key = ? and seq > ?", sku, newest))
                .isZero();
    }

    @Test
    void orders_that_wait_for_the_consumer_are_sold_in_few_transactions() throws SQLException {
        String sku = stocked(100);
        List<UUID> orders = reservedTimes(12, sku);

        List<UUID> events = whileTheConsumerWaits(
                sku,
                () -> orders.stream()
                        .map(order -> publish(completed(order, Map.of(sku, 2))))
                        .toList());
        events.forEach(Warehouse::awaitHandled);

        assertThat(level(sku)).isEqualTo(new Level(76, 0));
        assertThat(transactionsThatSold(sku)).isLessThan(12);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_refused_and_an_unreadable_order_stop_none_of_those_that_wait_with_them() throws SQLException {
        String sku = stocked(100);
        List<UUID> orders = reservedTimes(12, sku);
        UUID bad = orders.get(7);
        refuseToSell(bad);

        try (EventCapture dead = EventCapture.of("dlq.inventory.orders")) {
            List<UUID> events = whileTheConsumerWaits(sku, () -> {
                publishUnreadable(orders.get(3));
                return orders.stream()
                        .map(order -> publish(completed(order, Map.of(sku, 2))))
                        .toList();
            });
            dead.await("the unreadable one", each -> each.data().equals("{\"orderId\":"));
            CapturedEvent refused =
                    dead.await("the refused one", each -> each.data().contains(bad.toString()));
            assertThat(refused.id()).isEqualTo(events.get(7).toString());
            Database.current().execute("drop trigger refuse_sale on stock_movements");
            events.stream().filter(event -> !event.equals(events.get(7))).forEach(Warehouse::awaitHandled);
        }

        assertThat(level(sku)).isEqualTo(new Level(78, 2));
        assertThat(ledger(sku)).hasSize(11).startsWith("SALE -2 -> 98").endsWith("SALE -2 -> 78");
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    /** Both consumers of the topic wait for the item: what is published meanwhile comes to each with its next poll. */
    private static List<UUID> whileTheConsumerWaits(String sku, Supplier<List<UUID>> publishing) throws SQLException {
        try (Connection lock = Database.current().open();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("select from stock_items where sku = '" + sku + "' for update");
            List<UUID> published = publishing.get();
            lock.rollback();
            return published;
        }
    }

    private static List<UUID> reservedTimes(int orders, String sku) {
        return IntStream.range(0, orders)
                .mapToObj(_ -> reserved(Map.of(sku, 2)))
                .toList();
    }

    private static void publishUnreadable(UUID orderId) {
        OrderCompletedV1 event = completed(orderId, Map.of("X", 1));
        Warehouse.events()
                .send(
                        Topics.ORDERS_ORDER,
                        orderId.toString(),
                        "{\"orderId\":".getBytes(StandardCharsets.UTF_8),
                        EventPublisher.headers(UUID.randomUUID(), "orders.order-completed.v1", event));
    }

    private void sell(List<Received<OrderCompletedV1>> orders) {
        confirm.handle(orders).await().atMost(Duration.ofSeconds(60));
    }

    /** The completion of an order that has reserved just that. */
    private static Received<OrderCompletedV1> received(Map<String, Integer> units) {
        return received(reserved(units), units);
    }

    private static Received<OrderCompletedV1> received(UUID orderId, Map<String, Integer> units) {
        return new Received<>(meta(), completed(orderId, units));
    }

    private static EventMeta meta() {
        String trace = "00-%s-00f067aa0ba902b7-01"
                .formatted(UUID.randomUUID().toString().replace("-", ""));
        return new EventMeta(
                "inventory.orders", UUID.randomUUID(), "orders.order-completed.v1", "", 1, Instant.now(), trace);
    }

    private static StockLevelChangedV1 sale(
            Received<OrderCompletedV1> order, String sku, long version, int onHand, int reserved, int delta) {
        String cause = order.event().orderId().toString();
        int available = onHand - reserved;
        return new StockLevelChangedV1(
                sku, version, onHand, reserved, available, delta, "SALE", cause, reserved - delta, available);
    }

    private static void release(Received<OrderCompletedV1> order) {
        merchant()
                .delete("/internal/reservations/{id}", order.event().orderId())
                .then()
                .statusCode(204);
    }

    private static void refuseToSell(UUID orderId) {
        Database.current().execute("""
                create or replace function refuse_sale() returns trigger language plpgsql as $$
                begin raise exception 'refused by the test'; end $$""");
        Database.current().execute("""
                create trigger refuse_sale before insert on stock_movements for each row
                when (new.cause_id = '%s') execute function refuse_sale()""".formatted(orderId));
    }

    private static boolean isRemembered(Received<OrderCompletedV1> order) {
        return Database.current().count("inbox where event_id = ?", order.meta().id()) == 1;
    }

    private static long version(String sku) {
        return (long) Database.current().value("select version from stock_items where sku = ?", sku);
    }

    private static long transactionsThatSold(String sku) {
        return (long) Database.current()
                .value("select count(distinct xmin::text) from stock_movements where reason = 'SALE' and sku = ?", sku);
    }
}
