package dev.comptoir.catalog.productimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final Header HEADER = new Header(List.of("A", "B", "C", "D"));

    @Test
    void gives_every_cell_back_as_it_was_whatever_its_length_and_script() {
        IntStream.of(0, 1, 127, 128, 16_383, 16_384, 3_000_000).forEach(length -> {
            Row row = new Row(7, HEADER, List.of("", "Thé \u0000 漢字 \uD83D\uDE00", "x".repeat(length), "end"));

            assertThat(row.text(column("A"))).isEmpty();
            assertThat(row.text(column("B"))).isEqualTo("Thé \u0000 漢字 \uD83D\uDE00");
            assertThat(row.text(column("C"))).hasSize(length);
            assertThat(row.text(column("D"))).isEqualTo("end");
        });
    }

    @Test
    void what_is_not_there_is_empty() {
        Row row = new Row(7, HEADER, List.of("a"));

        assertThat(row.text(column("D"))).isEmpty();
        assertThat(row.text(column("Z"))).isEmpty();
        assertThat(row.endsBefore(column("B"))).isTrue();
        assertThat(row.isTooLong()).isFalse();
    }

    private static Column column(String name) {
        return new Column(List.of(name));
    }
}
