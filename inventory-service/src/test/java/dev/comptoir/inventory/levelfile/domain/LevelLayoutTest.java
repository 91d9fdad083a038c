package dev.comptoir.inventory.levelfile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LevelLayoutTest {

    private static LevelLine item(String sku) {
        return new LevelLine(
                new StockItem(sku, -2, 1, true, true, null, 1, UUID.randomUUID(), 0, false, false, List.of()),
                new LocationLevel(MainLocation.ID, -2, 1),
                Instant.parse("2026-11-30T09:00:00.5Z"));
    }

    private static LevelLayout csv(LevelDelimiter delimiter, boolean isGuarded, LevelColumn... columns) {
        return new LevelLayout(LevelFileFormat.CSV, List.of(columns), delimiter, isGuarded, false);
    }

    @Test
    void columns_stand_in_the_order_that_was_asked_for_and_no_number_is_a_formula() {
        LevelLayout layout = csv(LevelDelimiter.SEMICOLON, true, LevelColumn.ON_HAND, LevelColumn.SKU);
        assertThat(layout.header()).isEqualTo("on_hand;sku\r\n");
        assertThat(layout.row(item("=1;2"))).isEqualTo("-2;\"'=1;2\"\r\n");
        assertThat(layout.row(item("a,b"))).isEqualTo("-2;a,b\r\n");
    }

    @Test
    void a_file_says_of_which_instant_it_is_and_may_begin_with_a_byte_order_mark() {
        LevelLayout layout = new LevelLayout(
                LevelFileFormat.CSV, List.of(LevelColumn.SKU, LevelColumn.AS_OF), LevelDelimiter.COMMA, true, true);
        assertThat(layout.header()).isEqualTo("\uFEFFsku,as_of\r\n");
        assertThat(layout.row(item("A"))).isEqualTo("A,2026-11-30T09:00:00.500Z\r\n");
        assertThat(LevelFileFormat.NDJSON.fileName(item("A").asOf()))
                .isEqualTo("levels-2026-11-30T09-00-00-500Z.ndjson");
    }

    @Test
    void a_program_gets_skus_as_they_are() {
        assertThat(csv(LevelDelimiter.COMMA, false, LevelColumn.SKU).row(item("=1")))
                .isEqualTo("=1\r\n");
        LevelLayout json = new LevelLayout(
                LevelFileFormat.NDJSON,
                List.of(LevelColumn.SKU, LevelColumn.ON_HAND, LevelColumn.SAFETY_STOCK),
                LevelDelimiter.COMMA,
                true,
                true);
        assertThat(json.header()).isEmpty();
        assertThat(json.values(item("=1")).toString()).isEqualTo("{sku==1, onHand=-2, safetyStock=0}");
    }
}
