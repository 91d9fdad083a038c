package dev.comptoir.orders.orderimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.orderimport.file.RecordCutter.Cut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCutterTest {

    private static final String CSV = "a,\"one\n\"\"two\"\"\"\r\nb,5\" pipe\nc,\"\"\nlast";

    private static List<Cut> cuts(RecordCutter cutter, String file, int pieceSize) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        List<Cut> cuts = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += pieceSize) {
            cuts.addAll(cutter.cut(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieceSize)), 0));
        }
        cutter.rest().ifPresent(cuts::add);
        return cuts;
    }

    private static List<String> texts(List<Cut> cuts) {
        return cuts.stream()
                .map(cut -> new String(cut.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void csv_records_keep_line_ends_inside_quotes_whatever_the_pieces(int pieceSize) {
        List<Cut> cuts = cuts(RecordCutter.csv(',', 0), CSV, pieceSize);
        assertThat(texts(cuts)).containsExactly("a,\"one\n\"\"two\"\"\"\r\n", "b,5\" pipe\n", "c,\"\"\n", "last");
        assertThat(cuts).extracting(Cut::end).containsExactly(17L, 27L, 32L, 36L);
    }

    @Test
    void a_file_that_ends_inside_quotes_says_so() {
        List<Cut> cuts = cuts(RecordCutter.csv(',', 0), "a,b\nc,\"cut of", 4);
        assertThat(cuts).extracting(Cut::isOpen).containsExactly(false, true);
    }

    @Test
    void a_quote_means_nothing_in_lines() {
        assertThat(texts(cuts(RecordCutter.lines(100), "{\"a\":1}\n{\"b\n", 3)))
                .containsExactly("{\"a\":1}\n", "{\"b\n");
        assertThat(cuts(RecordCutter.lines(100), "12\n", 3).getFirst().end()).isEqualTo(103);
    }

    @Test
    void of_a_record_without_end_a_megabyte_is_kept_and_the_next_is_whole() {
        String file = "x".repeat(RecordCutter.LONGEST + 5) + "\nnext\n";
        List<Cut> cuts = cuts(RecordCutter.lines(0), file, 1 << 20);
        assertThat(cuts).extracting(Cut::isTooLong).containsExactly(true, false);
        assertThat(cuts.getFirst().bytes()).hasSize(RecordCutter.LONGEST);
        assertThat(texts(cuts).getLast()).isEqualTo("next\n");
    }
}
