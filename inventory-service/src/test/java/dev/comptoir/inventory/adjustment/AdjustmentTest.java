package dev.comptoir.inventory.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.adjustment.AdjustStocksRequest.Line;
import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

    @Test
    void lines_are_sorted_by_sku_so_that_items_are_locked_in_order() {
        Adjustment adjustment = Adjustment.many(request(new Line("B", 2), new Line("A", -1)), "Ada");

        assertThat(adjustment.deltas()).containsExactly(Map.entry("A", -1), Map.entry("B", 2));
        assertThat(adjustment.actor()).isEqualTo("Ada");
    }

    @Test
    void a_sku_on_two_lines_is_refused_with_its_name() {
        assertThatThrownBy(() -> Adjustment.many(request(new Line("A", 1), new Line("B", 1), new Line("A", 2)), "Ada"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("duplicate-sku");
                    assertThat(refusal.details()).containsEntry("skus", List.of("A"));
                });
    }

    @Test
    void a_sku_in_the_path_that_is_unknown_is_not_found_and_one_in_the_body_breaks_a_rule() {
        DomainException one = Adjustment.one("X", new AdjustStockRequest(1, "Delivery", null), "Ada")
                .unknown()
                .apply(List.of("X"));
        DomainException many =
                Adjustment.many(request(new Line("X", 1)), "Ada").unknown().apply(List.of("X"));

        assertThat(one.code()).isEqualTo("item-not-found");
        assertThat(many.code()).isEqualTo("unknown-sku");
    }

    private static AdjustStocksRequest request(Line... lines) {
        return new AdjustStocksRequest("Delivery", List.of(lines), null);
    }
}
