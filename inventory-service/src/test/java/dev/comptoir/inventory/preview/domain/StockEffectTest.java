package dev.comptoir.inventory.preview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.testkit.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockEffectTest {

    private static StockItem item(int onHand, boolean isTracked, boolean allowsBackorder) {
        return new StockItem("A", onHand, 2, isTracked, allowsBackorder, 3, 1, null, 0, false, false, List.of());
    }

    @Test
    @Proves("I-031")
    void the_last_unit_is_said_to_be_the_last() {
        assertThat(StockEffect.of(item(12, true, false), 9)).isEqualTo(StockEffect.LOW);
        assertThat(StockEffect.of(item(12, true, false), 10)).isEqualTo(StockEffect.OUT_OF_STOCK);
        assertThat(StockEffect.OUT_OF_STOCK.isSellable()).isTrue();
    }

    @Test
    @Proves("I-032")
    void more_than_there_is_is_an_oversell_unless_the_sku_allows_it() {
        assertThat(StockEffect.of(item(12, true, false), 11)).isEqualTo(StockEffect.OVERSELL);
        assertThat(StockEffect.of(item(0, true, false), 1)).isEqualTo(StockEffect.OVERSELL);
        assertThat(StockEffect.of(item(12, true, true), 11)).isEqualTo(StockEffect.BACKORDER);
        assertThat(StockEffect.OVERSELL.isSellable()).isFalse();
    }

    @Test
    void enough_is_enough_and_what_is_not_counted_never_runs_out() {
        assertThat(StockEffect.of(item(12, true, false), 6)).isEqualTo(StockEffect.IN_STOCK);
        assertThat(StockEffect.of(item(12, true, false), 7)).isEqualTo(StockEffect.LOW);
        assertThat(StockEffect.of(item(0, false, false), 99)).isEqualTo(StockEffect.UNTRACKED);
    }
}
