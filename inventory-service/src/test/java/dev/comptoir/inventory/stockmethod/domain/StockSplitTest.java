package dev.comptoir.inventory.stockmethod.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockMethod;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockSplitTest {

    private static final UUID PRODUCT = new UUID(0, 1);

    private static StockItem row(String sku, int onHand, int reserved) {
        return new StockItem(sku, onHand, reserved, true, false, null, 1, PRODUCT, 0, true, false, List.of());
    }

    @Test
    void each_sku_keeps_what_it_brought_in_and_those_below_zero_are_helped_out_by_the_richest() {
        StockSplit split = new StockSplit(List.of(row("A", -3, 1), row("B", 10, 2), row("C", 1, 0)));

        assertThat(split.asBrought()).containsExactly(Map.entry("A", 4), Map.entry("B", -4));
    }

    @Test
    void where_more_was_sold_than_there_is_the_rest_stays_below_zero() {
        StockSplit split = new StockSplit(List.of(row("A", -5, 0), row("B", 2, 0), row("C", 1, 0)));

        assertThat(split.asBrought()).containsExactly(Map.entry("A", 3), Map.entry("B", -2), Map.entry("C", -1));
    }

    @Test
    void levels_that_are_given_must_be_all_there_is_and_leave_what_is_reserved() {
        StockSplit split = new StockSplit(List.of(row("A", -3, 1), row("B", 10, 2)));

        assertThat(split.into(Map.of("A", 1, "B", 6))).containsExactly(Map.entry("A", 4), Map.entry("B", -4));
        assertRefused(split, Map.of("A", 1, "B", 7), "levels-do-not-add-up");
        assertRefused(split, Map.of("A", 7), "levels-incomplete");
        assertRefused(split, Map.of("A", 0, "B", 7), "stock-below-zero");
    }

    @Test
    void one_stock_is_the_sum_of_what_the_skus_had() {
        List<StockItem> rows = List.of(row("A", 3, 1), row("B", 4, 0));
        MethodChange change = MethodChange.of(StockMethod.VARIANT, StockMethod.PRODUCT, rows, Map.of());

        assertThat(change.deltas()).isEmpty();
        assertThat(change.after(rows.getFirst(), rows).onHand()).isEqualTo(7);
        assertThat(change.after(rows.getLast(), rows).available()).isEqualTo(6);
        assertThatThrownBy(
                        () -> MethodChange.of(StockMethod.VARIANT, StockMethod.PRODUCT, rows, Map.of("A", 3, "B", 4)))
                .extracting("code")
                .isEqualTo("levels-unexpected");
    }

    private static void assertRefused(StockSplit split, Map<String, Integer> levels, String code) {
        assertThatThrownBy(() -> split.into(levels)).extracting("code").isEqualTo(code);
    }
}
