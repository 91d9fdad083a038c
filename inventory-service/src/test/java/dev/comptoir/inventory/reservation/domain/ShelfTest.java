package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private final Shelf shelf = new Shelf(Map.of(
            "A", new StockItem("A", 10, 2, true, false, null, 1),
            "B", new StockItem("B", 3, 0, true, false, null, 1),
            "U", new StockItem("U", 0, 0, false, false, null, 1)));

    @Test
    void lines_of_the_same_sku_are_one_demand() {
        Demand demand = Demand.of(UUID.randomUUID(), List.of("A", "B", "A"), sku -> sku, _ -> 2);

        assertThat(demand.units()).containsExactly(Map.entry("A", 4), Map.entry("B", 2));
    }

    @Test
    void orders_take_in_turn_until_nothing_is_left() {
        assertThat(shelf.takeAll(demand(Map.of("A", 5)))).containsExactly(new ReservationLine("A", 5, 5, 0));
        assertThatThrownBy(() -> shelf.takeAll(demand(Map.of("A", 4))))
                .isInstanceOf(ReservationProblem.InsufficientStock.class);
        assertThat(shelf.takeAll(demand(Map.of("A", 3)))).hasSize(1);

        assertThat(shelf.changes()).containsExactly(Map.entry("A", 8));
    }

    @Test
    void a_refused_order_takes_no_line_and_hears_of_every_short_one() {
        assertThatThrownBy(() -> shelf.takeAll(demand(Map.of("A", 9, "B", 4, "U", 1))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.details())
                                .containsEntry("lines", List.of(new ShortLine("A", 9, 8), new ShortLine("B", 4, 3))));

        assertThat(shelf.changes()).isEmpty();
    }

    @Test
    void an_unknown_sku_refuses_the_order_before_anything_else() {
        assertThatThrownBy(() -> shelf.takeAll(demand(Map.of("A", 99, "X", 1))))
                .isInstanceOf(StockProblem.UnknownSku.class);
    }

    @Test
    void an_untracked_sku_is_accepted_and_nothing_is_taken() {
        assertThat(shelf.takeAll(demand(Map.of("U", 5)))).containsExactly(new ReservationLine("U", 5, 0, 0));
        assertThat(shelf.changes()).isEmpty();
    }

    @Test
    void a_late_order_takes_the_lines_that_fit() {
        Taking taking = shelf.takeWhatFits(demand(Map.of("A", 9, "B", 3, "X", 1)));

        assertThat(taking.lines())
                .containsExactly(
                        new ReservationLine("A", 9, 0, 0),
                        new ReservationLine("B", 3, 3, 0),
                        new ReservationLine("X", 1, 0, 0));
        assertThat(taking.shortLines()).containsExactly(new ShortLine("A", 9, 8), new ShortLine("X", 1, 0));
        assertThat(taking.isComplete()).isFalse();
    }

    @Test
    void units_put_back_can_be_taken_in_the_same_step() {
        shelf.putBack(Map.of("A", 2));

        shelf.takeAll(demand(Map.of("A", 10)));

        assertThat(shelf.changes()).containsExactly(Map.entry("A", 8));
    }

    private static Demand demand(Map<String, Integer> units) {
        return Demand.of(UUID.randomUUID(), units.keySet(), sku -> sku, units::get);
    }
}
