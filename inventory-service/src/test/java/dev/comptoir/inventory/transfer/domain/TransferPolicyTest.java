package dev.comptoir.inventory.transfer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferPolicyTest {

    private static final UUID SHOP = new UUID(0, 1);

    private static final StockItem AT_MAIN = item(false);
    private static final StockItem AT_BOTH =
            AT_MAIN.at(List.of(new LocationLevel(SHOP, 3, 2), new LocationLevel(MainLocation.ID, 7, 2)));

    private static StockItem item(boolean isShared) {
        return new StockItem("A", 10, 4, true, true, null, 1, new UUID(0, 9), 0, isShared, false, List.of());
    }

    private static List<Movement> move(StockItem item, int units, UUID from, UUID to) {
        return TransferPolicy.movements(new TreeMap<>(Map.of("A", units)), Map.of("A", item), from, to);
    }

    @Test
    void what_is_reserved_stays_where_it_is() {
        assertThat(move(AT_MAIN, 6, MainLocation.ID, SHOP).getFirst().byLocation())
                .containsExactly(Map.entry(MainLocation.ID, -6), Map.entry(SHOP, 6));
        assertThat(move(AT_BOTH, 1, SHOP, MainLocation.ID).getFirst().delta()).isZero();
        assertThatThrownBy(() -> move(AT_BOTH, 2, SHOP, MainLocation.ID))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("insufficient-stock-at-location");
                    assertThat(refusal.details()).containsEntry("lines", List.of(new ShortTransfer("A", 2, 1)));
                });
        assertThatThrownBy(() -> move(AT_MAIN, 1, SHOP, MainLocation.ID))
                .extracting("code")
                .isEqualTo("insufficient-stock-at-location");
    }

    @Test
    void the_one_stock_of_a_product_stays_at_the_main_location() {
        assertThatThrownBy(() -> move(item(true), 1, MainLocation.ID, SHOP))
                .extracting("code")
                .isEqualTo("shared-stock-elsewhere");
    }

    @Test
    void a_transfer_needs_two_locations_and_known_skus() {
        assertThatThrownBy(() -> TransferPolicy.checkWay(SHOP, SHOP))
                .extracting("code")
                .isEqualTo("same-location");
        assertThatThrownBy(
                        () -> TransferPolicy.movements(new TreeMap<>(Map.of("B", 1)), Map.of(), MainLocation.ID, SHOP))
                .extracting("code")
                .isEqualTo("unknown-sku");
    }
}
