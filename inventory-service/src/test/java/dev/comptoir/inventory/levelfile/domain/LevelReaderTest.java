package dev.comptoir.inventory.levelfile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelReaderTest {

    /** Read at once and letter by letter. */
    private static List<LevelRow> rows(String file) {
        List<LevelRow> atOnce = read(List.of(file));
        assertThat(read(file.chars().mapToObj(Character::toString).toList())).isEqualTo(atOnce);
        return atOnce;
    }

    private static List<LevelRow> read(List<String> pieces) {
        LevelReader reader = new LevelReader();
        List<LevelRow> rows = new ArrayList<>();
        pieces.forEach(piece -> rows.addAll(reader.read(piece)));
        rows.addAll(reader.end());
        return rows;
    }

    @Test
    void a_row_is_read_by_the_names_of_its_columns() {
        assertThat(rows("\uFEFFname,SKU, on_hand \r\n\"Tee, red\",A-1,5\r\n\r\nMug,\"B\"\"2\",\n"))
                .containsExactly(new LevelRow(2, "A-1", "5", "", ""), new LevelRow(4, "B\"2", "", "", ""));
        assertThat(rows("sku,on_hand,expected_on_hand\nA,1,2")).containsExactly(new LevelRow(2, "A", "1", "2", ""));
    }

    @Test
    void the_first_row_says_what_stands_between_cells() {
        for (String file :
                new String[] {"a,b;sku;on_hand\n1;\"A;1\";2", "sku\ton_hand\nA;1\t2", "on_hand|sku\r\n2|A;1\r\n"}) {
            assertThat(rows(file)).containsExactly(new LevelRow(2, "A;1", "2", "", ""));
        }
    }

    @Test
    void a_file_without_the_columns_is_refused() {
        assertThatThrownBy(() -> rows("sku:on_hand\nA:1")).extracting("code").isEqualTo("level-columns-missing");
        assertThatThrownBy(() -> rows("")).extracting("code").isEqualTo("level-columns-missing");
    }

    @Test
    void a_column_named_twice_or_a_cut_file_is_refused_and_a_header_alone_is_no_row() {
        assertThatThrownBy(() -> rows("sku,on_hand,On_Hand\nA,1,2"))
                .extracting("code")
                .isEqualTo("column-twice");
        assertThatThrownBy(() -> rows("sku,on_hand\n\"A,1\n"))
                .extracting("code")
                .isEqualTo("truncated-csv");
        assertThat(rows("sku,on_hand,,")).isEmpty();
    }

    @Test
    void a_line_end_in_quotes_ends_no_row_and_a_quote_that_is_never_closed_is_not_kept_for_ever() {
        assertThat(rows("sku,on_hand,name\nA,1,\"two\nlines\"\nB,2,"))
                .containsExactly(new LevelRow(2, "A", "1", "", ""), new LevelRow(3, "B", "2", "", ""));
        LevelReader reader = new LevelReader();
        assertThat(reader.read("sku,on_hand\nA,1\n")).hasSize(1);
        String endless = "B,2\n".repeat(10_000);
        reader.read("\"" + endless);
        assertThatThrownBy(() -> reader.read(endless))
                .hasMessageContaining("Row 3 ")
                .extracting("code")
                .isEqualTo("row-too-long");
    }

    @Test
    void of_a_cell_that_is_no_sku_only_so_much_is_kept_that_it_is_none() {
        String longest = "x".repeat(100);
        String longer = longest + "x".repeat(60_000);
        List<LevelRow> rows = rows("sku,on_hand\n" + longest + ",5\n'=" + longer + ",1" + "0".repeat(200) + "\n");

        assertThat(rows.getFirst()).isEqualTo(new LevelRow(2, longest, "5", "", ""));
        assertThat(rows.getLast().sku()).hasSize(101);
        assertThat(rows.getLast().onHand()).hasSize(101);
        LevelRowResult result = LevelPolicy.decide(rows.subList(1, 2), Map.of(), Set.of(), new SeenRows())
                .results()
                .getFirst();
        assertThat(result.code()).isEqualTo("unknown-sku");
        assertThat(result.sku()).isEqualTo("=" + "x".repeat(99));
    }

    @Test
    void a_character_that_nothing_can_keep_is_found_while_the_file_is_read() {
        assertThatThrownBy(() -> rows("sku,on_hand\nA,1\n\"B\n\",2\nC\0,3\n"))
                .hasMessageContaining("Row 4 ")
                .extracting("code")
                .isEqualTo("invalid-character");
    }

    @Test
    void what_is_written_is_read_again_and_no_formula() {
        for (String sku : new String[] {"A", "=1+1", "'x", "a,b", "q\"q", "-9"}) {
            String file = "sku,on_hand\n" + LevelCsv.cell(sku, ',', true) + ",1\n";
            assertThat(rows(file)).containsExactly(new LevelRow(2, sku, "1", "", ""));
        }
        assertThat(LevelCsv.cell("=1+1", ',', true)).isEqualTo("'=1+1");
    }
}
