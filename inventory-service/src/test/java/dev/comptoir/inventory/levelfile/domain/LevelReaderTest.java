package dev.comptoir.inventory.levelfile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
    void what_is_written_is_read_again_and_no_formula() {
        for (String sku : new String[] {"A", "=1+1", "'x", "a,b", "q\"q", "-9"}) {
            String file = "sku,on_hand\n" + LevelCsv.cell(sku, ',', true) + ",1\n";
            assertThat(rows(file)).containsExactly(new LevelRow(2, sku, "1", "", ""));
        }
        assertThat(LevelCsv.cell("=1+1", ',', true)).isEqualTo("'=1+1");
    }
}
