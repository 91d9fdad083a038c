package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockSnapshotTest {

    private final StockSnapshot snapshot = new StockSnapshot(Map.of(
            "A", new StockItem("A", 10, 2, true, false, null, 1, null, 0, false, false, List.of()),
            "B", new StockItem("B", 3, 0, true, false, null, 1, null, 0, false, false, List.of()),
            "U", new StockItem("U", 0, 0, false, false, null, 1, null, 0, false, false, List.of())));

    @Test
    void lines_of_the_same_sku_are_one_request() {
        ReservationRequest request =
                ReservationRequest.of(UUID.randomUUID(), List.of("A", "B", "A"), sku -> sku, _ -> 2);

        assertThat(request.units()).containsExactly(Map.entry("A", 4), Map.entry("B", 2));
    }

    @Test
    void orders_take_in_turn_until_nothing_is_left() {
        assertThat(snapshot.allocateAll(request(Map.of("A", 5)))).containsExactly(new ReservationLine("A", 5, 5, 0));
        assertThatThrownBy(() -> snapshot.allocateAll(request(Map.of("A", 4))))
                .extracting("code")
                .isEqualTo("insufficient-stock");
        assertThat(snapshot.allocateAll(request(Map.of("A", 3)))).hasSize(1);

        assertThat(snapshot.changes()).containsExactly(Map.entry("A", 8));
    }

    @Test
    void a_refused_order_takes_no_line_and_hears_of_every_short_one() {
        assertThatThrownBy(() -> snapshot.allocateAll(request(Map.of("A", 9, "B", 4, "U", 1))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.details())
                                .containsEntry("lines", List.of(new ShortLine("A", 9, 8), new ShortLine("B", 4, 3))));

        assertThat(snapshot.changes()).isEmpty();
    }

    @Test
    void an_unknown_sku_refuses_the_order_before_anything_else() {
        assertThatThrownBy(() -> snapshot.allocateAll(request(Map.of("A", 99, "X", 1))))
                .extracting("code")
                .isEqualTo("unknown-sku");
    }

    @Test
    void an_untracked_sku_is_accepted_and_nothing_is_taken() {
        assertThat(snapshot.allocateAll(request(Map.of("U", 5)))).containsExactly(new ReservationLine("U", 5, 0, 0));
        assertThat(snapshot.changes()).isEmpty();
    }

    @Test
    void a_late_order_takes_the_lines_that_fit() {
        Allocation allocation = snapshot.allocateAvailable(request(Map.of("A", 9, "B", 3, "X", 1)));

        assertThat(allocation.lines())
                .containsExactly(
                        new ReservationLine("A", 9, 0, 0),
                        new ReservationLine("B", 3, 3, 0),
                        new ReservationLine("X", 1, 0, 0));
        assertThat(allocation.shortLines()).containsExactly(new ShortLine("A", 9, 8), new ShortLine("X", 1, 0));
        assertThat(allocation.isComplete()).isFalse();
    }

    @Test
    void units_put_back_can_be_taken_in_the_same_step() {
        snapshot.release(
                Reservation.held(UUID.randomUUID(), List.of(new ReservationLine("A", 2, 2, 0)), Instant.EPOCH));

        snapshot.allocateAll(request(Map.of("A", 10)));

        assertThat(snapshot.changes()).containsExactly(Map.entry("A", 8));
    }

    private static ReservationRequest request(Map<String, Integer> units) {
        return ReservationRequest.of(UUID.randomUUID(), units.keySet(), sku -> sku, units::get);
    }
}
