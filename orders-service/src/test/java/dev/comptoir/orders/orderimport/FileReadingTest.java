package dev.comptoir.orders.orderimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.file.OrderFileFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    private static final int PIECE = FilePieces.SIZE;

    private final byte[] file = "{\n".repeat(PIECE).getBytes(StandardCharsets.UTF_8);

    private FileReading from(long readBytes, long rows) {
        ImportRun run = new ImportRun(
                UUID.randomUUID(),
                1,
                OrderFileFormat.NDJSON,
                "test",
                false,
                new ImportOptions(false, false, false),
                readBytes,
                rows,
                "test",
                Instant.parse("2026-03-01T10:15:30Z"));
        return new FileReading(run, new NumberSeries("", ""), Arrays.copyOf(file, PIECE));
    }

    private static byte[] piece(byte[] file, int number) {
        int from = number * PIECE;
        return FilePieces.pack(Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE)));
    }

    /** Gives how many orders were read at once at most. */
    private int read(FileReading reading, List<Long> rows, int most) {
        int largest = 0;
        while (rows.size() < most) {
            if (reading.needsPiece()) {
                reading.take(piece(file, reading.number()));
            }
            List<ReadOrder> orders = reading.next();
            largest = Math.max(largest, orders.size());
            orders.forEach(order -> rows.add(order.row()));
        }
        return largest;
    }

    @Test
    void the_shortest_rows_are_read_a_thousand_at_a_time_across_pieces_and_none_is_lost_or_doubled() {
        int begin = PIECE - 8000;
        List<Long> rows = new ArrayList<>();
        assertThat(read(from(begin, begin / 2), rows, 6000)).isEqualTo(1000);
        assertThat(rows.stream().distinct().count()).isEqualTo(rows.size());
        assertThat(rows.getFirst()).isEqualTo(begin / 2 + 1);
        assertThat(rows.getLast()).isEqualTo(begin / 2 + rows.size());
    }

    @Test
    void reading_goes_on_in_the_middle_of_a_piece_where_another_has_stopped() {
        FileReading reading = from(PIECE + 4000L, 526_288);
        assertThat(reading.number()).isEqualTo(1);
        List<Long> rows = new ArrayList<>();
        read(reading, rows, 1000);
        assertThat(rows).startsWith(526_289L).hasSize(1000);
    }

    @Test
    void a_smaller_piece_is_the_last() {
        FileReading reading = from(0, 0);
        reading.take(FilePieces.pack("{\n{".getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.isAtEnd()).isFalse();
        assertThat(reading.next()).hasSize(1);
        assertThat(reading.isAtEnd()).isTrue();
        assertThat(reading.rest()).hasSize(1);
    }
}
