package dev.comptoir.inventory.levelfile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.stock.domain.StockItem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {

    private static StockItem shared(String sku) {
        return new StockItem(sku, 10, 0, true, false, null, 1, new UUID(0, 1), 0, true);
    }

    private static LevelRow row(int number, String sku, String onHand) {
        return new LevelRow(number, sku, onHand, "");
    }

    @Test
    void one_row_sets_a_shared_stock_and_the_others_may_only_agree() {
        LevelPolicy.Decided decided = LevelPolicy.decide(
                List.of(row(2, "A", "12"), row(3, "B", "12"), row(4, "C", "10")),
                Map.of("A", shared("A"), "B", shared("B"), "C", shared("C")),
                new HashSet<>());

        assertThat(decided.results().stream().map(result -> result.result() + " " + result.code()))
                .containsExactly("SET null", "UNCHANGED null", "REFUSED stock-shared");
        assertThat(decided.movements()).hasSize(1);
    }
}
