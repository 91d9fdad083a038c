package dev.comptoir.inventory.levelfile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {

    private static StockItem shared(String sku) {
        return new StockItem(sku, 10, 0, true, false, null, 1, new UUID(0, 1), 0, true, false, List.of());
    }

    private static LevelRow row(int number, String sku, String onHand) {
        return new LevelRow(number, sku, onHand, "", "");
    }

    @Test
    void one_row_sets_a_shared_stock_and_the_others_may_only_agree() {
        LevelPolicy.Decided decided = LevelPolicy.decide(
                List.of(row(2, "A", "12"), row(3, "B", "12"), row(4, "C", "10")),
                Map.of("A", shared("A"), "B", shared("B"), "C", shared("C")),
                Set.of(),
                new SeenRows());

        assertThat(decided.results().stream().map(result -> result.result() + " " + result.code()))
                .containsExactly("SET null", "UNCHANGED null", "REFUSED stock-shared");
        assertThat(decided.movements()).hasSize(1);
    }

    @Test
    void each_location_of_a_sku_has_a_row_of_its_own() {
        UUID shop = new UUID(0, 7);
        LevelPolicy.Decided decided = LevelPolicy.decide(
                List.of(
                        new LevelRow(2, "A", "4", "", ""),
                        new LevelRow(3, "A", "5", "0", shop.toString()),
                        new LevelRow(4, "A", "6", "", shop.toString()),
                        new LevelRow(5, "A", "6", "", new UUID(0, 8).toString()),
                        new LevelRow(6, "A", "6", "", "shop")),
                Map.of(
                        "A",
                        new StockItem("A", 10, 3, true, false, null, 1, new UUID(0, 1), 0, false, false, List.of())),
                Set.of(shop),
                new SeenRows());

        assertThat(decided.results().stream()
                        .map(result -> result.result() + " " + result.before() + " " + result.code()))
                .containsExactly(
                        "SET 10 null",
                        "SET 0 null",
                        "REFUSED null duplicate-sku",
                        "REFUSED null unknown-location",
                        "REFUSED null unknown-location");
        assertThat(decided.movements()).hasSize(1);
        assertThat(decided.movements().getFirst().byLocation())
                .containsExactly(Map.entry(MainLocation.ID, -6), Map.entry(shop, 5));
    }

    @Test
    void the_highest_level_there_can_be_is_a_number_and_more_is_none() {
        StockItem full =
                new StockItem("A", 1_000_000_000, 0, true, false, null, 1, new UUID(0, 1), 0, false, false, List.of());
        for (String tooMuch : List.of("1000000001", "10000000000", "2000000000", "-1000000001")) {
            assertThat(decided(full, tooMuch)).isEqualTo("REFUSED not-a-number");
        }
        assertThat(decided(full, "1000000000")).isEqualTo("UNCHANGED null");
    }

    private static String decided(StockItem item, String onHand) {
        LevelRowResult result = LevelPolicy.decide(
                        List.of(row(2, item.sku(), onHand)), Map.of(item.sku(), item), Set.of(), new SeenRows())
                .results()
                .getFirst();
        return result.result() + " " + result.code();
    }
}
