package dev.comptoir.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.Event;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockEventsTest {

    private static final StockItem NOW =
            new StockItem("A", 8, 3, true, false, null, 7, UUID.randomUUID(), 1, false, false, List.of());
    private static final UUID ORDER = UUID.randomUUID();

    private static StockLevelChangedV1 level(List<Event> events) {
        return (StockLevelChangedV1) events.getFirst();
    }

    @Test
    void what_is_released_was_reserved_before_and_not_available() {
        StockLevelChangedV1 level = level(StockEvents.released(NOW, 2, "RESERVATION_RELEASED", ORDER));
        assertThat(level.reserved()).isEqualTo(3);
        assertThat(level.previousReserved()).isEqualTo(5);
        assertThat(level.available()).isEqualTo(4);
        assertThat(level.previousAvailable()).isEqualTo(2);
    }

    @Test
    void what_is_reserved_was_available_before() {
        StockItem last = NOW.with(3, 3);
        StockLevelChangedV1 level = level(StockEvents.reserved(new Reserving(last, 3), ORDER));
        assertThat(level.previousReserved()).isZero();
        assertThat(level.previousAvailable()).isEqualTo(2);
        assertThat(level.available()).isZero();
    }

    @Test
    void what_is_sold_was_reserved_and_leaves_what_is_available() {
        assertThat(new Posted(NOW, -2, -2, 1).before()).isEqualTo(NOW.with(10, 5));
    }

    @Test
    void units_kept_back_are_no_longer_available() {
        StockItem before = new StockItem("A", 8, 3, true, false, null, 6, NOW.productId(), 0, false, false, List.of());
        StockLevelChangedV1 level = level(StockEvents.keptBack(before, NOW, ORDER));
        assertThat(level.previousReserved()).isEqualTo(3);
        assertThat(level.previousAvailable()).isEqualTo(5);
        assertThat(level.available()).isEqualTo(4);
    }
}
