package dev.comptoir.inventory.sale;

import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.ledger;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.publishAgain;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderImportedV1.ImportedLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class TakeImportedStockIT {

    private static final Money PRICE = Money.parse("10.00", "EUR");

    private static OrderImportedV1 imported(UUID order, String lifecycle, boolean takesStock, ImportedLineV1... lines) {
        Money none = Money.zero("EUR");
        return new OrderImportedV1(
                order,
                1,
                "#1",
                UUID.randomUUID(),
                "shopify",
                order.toString(),
                List.of(lines),
                new TotalsV1(PRICE, none, none, none, PRICE),
                lifecycle,
                "PAID",
                "SHIPPED",
                Instant.parse("2025-11-28T09:00:00Z"),
                takesStock,
                false);
    }

    private static ImportedLineV1 line(String sku, int quantity) {
        return new ImportedLineV1(null, sku, "Tote", quantity, 0, PRICE);
    }

    @Test
    void an_imported_order_takes_its_stock_once_and_gives_it_back_when_it_is_cancelled_later() {
        String sku = stocked(10);
        UUID order = UUID.randomUUID();
        OrderImportedV1 event = imported(order, "COMPLETED", true, line(sku, 2), line(sku, 1), line("", 5));
        UUID id = publish(event);
        publishAgain(id, event);
        awaitHandled(publish(event));
        assertThat(level(sku)).isEqualTo(new Level(7, 0));
        assertThat(ledger(sku)).containsExactly("SALE -3 -> 7");
        awaitHandled(publish(cancelled(order, Map.of(sku, 3))));
        assertThat(level(sku)).isEqualTo(new Level(10, 0));
    }

    @Test
    void nothing_is_taken_unless_it_was_asked_for_or_for_a_cancelled_order() {
        String sku = stocked(10);
        awaitHandled(publish(imported(UUID.randomUUID(), "COMPLETED", false, line(sku, 2))));
        awaitHandled(publish(imported(UUID.randomUUID(), "CANCELLED", true, line(sku, 2))));
        assertThat(level(sku)).isEqualTo(new Level(10, 0));
    }

    @Test
    void a_row_for_which_too_little_is_left_takes_none_and_is_published() {
        String enough = stocked(10);
        String few = stocked(1);
        UUID order = UUID.randomUUID();
        try (EventCapture events = EventCapture.of(Topics.INVENTORY_RESERVATION)) {
            awaitHandled(publish(imported(order, "PLACED", true, line(enough, 4), line(few, 2))));
            assertThat(events.await(StockShortfallV1.class, order).lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.sku()).isEqualTo(few));
        }
        assertThat(level(enough)).isEqualTo(new Level(6, 0));
        assertThat(level(few)).isEqualTo(new Level(1, 0));
    }
}
