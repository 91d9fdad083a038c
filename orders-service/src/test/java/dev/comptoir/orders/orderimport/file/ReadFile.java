package dev.comptoir.orders.orderimport.file;

import dev.comptoir.orders.orderimport.domain.ReadOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads whole files in small pieces, for tests. */
final class ReadFile {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private ReadFile() {}

    static List<ReadOrder> csv(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8), false, 16);
    }

    static List<ReadOrder> ndjson(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8), true, 16);
    }

    static List<ReadOrder> read(byte[] bytes, boolean isNdjson, int pieceSize) {
        FileStart start = FileStart.of(bytes, isNdjson);
        int position = start.bytes().length;
        OrderReader reader = OrderReader.of(start, new OrderChecks(NOW), position, start.rows());
        List<ReadOrder> orders = new ArrayList<>();
        for (int at = position; at < bytes.length; at += pieceSize) {
            orders.addAll(reader.read(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieceSize)), 0));
        }
        orders.addAll(reader.end());
        return orders;
    }
}
