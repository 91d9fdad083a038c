package dev.comptoir.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.testkit.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockRulesTest {

    @ParameterizedTest
    @CsvSource({
        "10, 0, IN_STOCK",
        "10, 4, IN_STOCK",
        "10, 5, LOW",
        "6, 5, LOW",
        "5, 5, OUT_OF_STOCK",
        "-2, 0, OUT_OF_STOCK"
    })
    @Proves("I-021")
    @Proves("I-022")
    void the_state_follows_what_is_available(int onHand, int reserved, StockState state) {
        assertThat(tracked(onHand, reserved, false, 5).state()).isEqualTo(state);
    }

    @Test
    void without_a_threshold_nothing_is_low() {
        assertThat(tracked(1, 0, false, null).state()).isEqualTo(StockState.IN_STOCK);
    }

    @Test
    void an_untracked_sku_covers_any_order() {
        StockItem item = new StockItem("A", 0, 0, false, false, null, 1, null, 0, false, false, List.of());

        assertThat(item.covers(1_000_000)).isTrue();
        assertThat(item.state()).isEqualTo(StockState.UNTRACKED);
    }

    @Test
    @Proves("V18")
    void an_order_takes_at_most_what_is_available() {
        assertThat(tracked(10, 4, false, null).covers(6)).isTrue();
        assertThat(tracked(10, 4, false, null).covers(7)).isFalse();
    }

    @Test
    @Proves("I-006")
    void backorders_take_more_than_there_is_but_not_without_end() {
        assertThat(tracked(0, 0, true, null).covers(1_000_000)).isTrue();
        assertThat(tracked(0, StockItem.MOST_RESERVED, true, null).covers(1)).isFalse();
        assertThat(tracked(-StockItem.MOST_RESERVED, 0, true, null).covers(1)).isFalse();
    }

    @Test
    @Proves("V18")
    void the_safety_stock_is_not_for_sale_and_no_debt() {
        assertThat(kept(10, 0).available()).isEqualTo(7);
        assertThat(kept(10, 0).covers(8)).isFalse();
        assertThat(kept(10, 8).available()).isZero();
        assertThat(kept(10, 10).available()).isZero();
        assertThat(kept(10, 11).available()).isEqualTo(-1);
        assertThat(kept(10, 9).reserving(-5).available()).isEqualTo(3);
    }

    private static StockItem kept(int onHand, int reserved) {
        return new StockItem("A", onHand, reserved, true, false, null, 1, null, 3, false, false, List.of());
    }

    @Test
    void a_correction_leaves_at_least_what_is_reserved() {
        assertThat(AdjustmentPolicy.adjust(tracked(10, 4, false, null), -6, null))
                .isEqualTo(Movement.of("A", -6));
        assertThatThrownBy(() -> AdjustmentPolicy.adjust(tracked(10, 4, false, null), -7, null))
                .extracting("code")
                .isEqualTo("stock-below-zero");
    }

    @Test
    void a_correction_upwards_is_always_a_step_in_the_right_direction() {
        assertThat(AdjustmentPolicy.adjust(tracked(0, 4, false, null), 1, null).delta())
                .isEqualTo(1);
    }

    @Test
    void a_correction_of_a_backorder_sku_may_go_below_zero() {
        assertThat(AdjustmentPolicy.adjust(tracked(0, 0, true, null), -5, null).delta())
                .isEqualTo(-5);
    }

    @Test
    void levels_have_a_ceiling_and_a_floor() {
        assertThatThrownBy(() -> AdjustmentPolicy.adjust(tracked(1_000_000_000, 0, false, null), 1, null))
                .extracting("code")
                .isEqualTo("stock-too-high");
        assertThatThrownBy(() -> AdjustmentPolicy.adjust(tracked(-1_000_000_000, 0, true, null), -1, null))
                .extracting("code")
                .isEqualTo("stock-below-zero");
    }

    private static StockItem tracked(int onHand, int reserved, boolean allowsBackorder, Integer threshold) {
        return new StockItem(
                "A", onHand, reserved, true, allowsBackorder, threshold, 1, null, 0, false, false, List.of());
    }
}
