package dev.comptoir.inventory.sale;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.refunded;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.ReservationReleasedV1;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes back when an order is cancelled or refunded. */
@QuarkusTest
@WithComptoir(database = "inventory")
class GiveBackIT {

    @Test
    void a_short_order_that_is_cancelled_gives_back_only_what_it_took() {
        String gone = stocked(0);
        String left = stocked(5);
        Map<String, Integer> units = Map.of(gone, 2, left, 1);
        UUID late = UUID.randomUUID();
        awaitHandled(publish(completed(late, units)));

        awaitHandled(publish(cancelled(late, units)));

        assertThat(level(gone)).isEqualTo(new Level(0, 0));
        assertThat(ledger(gone)).isEmpty();
        assertThat(ledger(left)).containsExactly("SALE -1 -> 4", "CANCELLATION 1 -> 5");
    }

    @Test
    @Proves("I-033")
    @Proves("V19")
    void a_cancelled_order_puts_its_units_back_once() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 4);
        UUID orderId = reserved(units);
        awaitHandled(publish(completed(orderId, units)));

        awaitHandled(publish(cancelled(orderId, units)));
        awaitHandled(publish(cancelled(orderId, units)));

        assertThat(state(orderId)).isEqualTo("CANCELLED");
        assertThat(level(sku)).isEqualTo(new Level(10, 0));
        assertThat(ledger(sku)).containsExactly("SALE -4 -> 6", "CANCELLATION 4 -> 10");
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_cancelled_checkout_gives_its_units_back_and_takes_none_later() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 4);
        UUID orderId = reserved(units);

        try (EventCapture told = EventCapture.of(Topics.INVENTORY_RESERVATION)) {
            awaitHandled(publish(cancelled(orderId, units)));
            assertThat(told.await(ReservationReleasedV1.class, orderId).reason())
                    .isEqualTo("ORDER_CANCELLED");
        }
        awaitHandled(publish(completed(orderId, units)));

        assertThat(level(sku)).isEqualTo(new Level(10, 0));
        assertThat(ledger(sku)).isEmpty();
        reserve(orderId, units).then().statusCode(409).body("code", equalTo("reservation-closed"));
    }

    @Test
    void an_order_cancelled_before_it_was_heard_of_takes_nothing() {
        String sku = stocked(10);
        UUID orderId = UUID.randomUUID();
        awaitHandled(publish(cancelled(orderId, Map.of(sku, 4))));

        awaitHandled(publish(completed(orderId, Map.of(sku, 4))));

        assertThat(level(sku)).isEqualTo(new Level(10, 0));
    }

    @Test
    @Proves("I-034")
    void a_refund_restocks_the_lines_that_are_marked_so() {
        String back = stocked(10);
        String lost = stocked(10);
        Map<String, Integer> units = Map.of(back, 3, lost, 3);
        UUID orderId = reserved(units);
        awaitHandled(publish(completed(orderId, units)));
        UUID refundId = UUID.randomUUID();

        awaitHandled(publish(refunded(orderId, refundId, true, Map.of(back, 2))));
        awaitHandled(publish(refunded(orderId, UUID.randomUUID(), false, Map.of(lost, 2))));

        assertThat(ledger(back)).containsExactly("SALE -3 -> 7", "RETURN 2 -> 9");
        assertThat(ledger(lost)).containsExactly("SALE -3 -> 7");
        assertThat(Database.current().count("stock_movements where cause_id = ?", refundId.toString()))
                .isEqualTo(1);
    }

    @Test
    void a_refund_and_a_cancellation_together_give_back_what_was_sold() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 3);
        UUID orderId = reserved(units);
        awaitHandled(publish(completed(orderId, units)));

        awaitHandled(publish(refunded(orderId, UUID.randomUUID(), true, Map.of(sku, 2))));
        awaitHandled(publish(cancelled(orderId, units)));
        awaitHandled(publish(refunded(orderId, UUID.randomUUID(), true, Map.of(sku, 3))));

        assertThat(level(sku)).isEqualTo(new Level(10, 0));
        assertThat(ledger(sku)).containsExactly("SALE -3 -> 7", "RETURN 2 -> 9", "CANCELLATION 1 -> 10");
    }

    @Test
    @Proves("I-033")
    void units_that_a_refund_kept_out_of_stock_stay_out_when_the_order_is_cancelled() {
        String sku = stocked(10);
        Map<String, Integer> units = Map.of(sku, 3);
        UUID orderId = reserved(units);
        awaitHandled(publish(completed(orderId, units)));
        awaitHandled(publish(refunded(orderId, UUID.randomUUID(), false, Map.of(sku, 1))));

        awaitHandled(publish(cancelled(orderId, Map.of(sku, 2))));

        assertThat(ledger(sku)).containsExactly("SALE -3 -> 7", "CANCELLATION 2 -> 9");
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void a_cancellation_without_units_nobody_decided_on_puts_nothing_back() {
        String sku = stocked(10);
        UUID orderId = reserved(Map.of(sku, 1));
        awaitHandled(publish(completed(orderId, Map.of(sku, 1))));
        awaitHandled(publish(refunded(orderId, UUID.randomUUID(), false, Map.of(sku, 1))));

        awaitHandled(publish(cancelled(orderId, Map.of())));

        assertThat(state(orderId)).isEqualTo("CANCELLED");
        assertThat(ledger(sku)).containsExactly("SALE -1 -> 9");
    }
}
