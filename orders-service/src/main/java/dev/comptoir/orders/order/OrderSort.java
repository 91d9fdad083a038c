package dev.comptoir.orders.order;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The orders in which the list can be read; each has an index and a keyset of its own. */
enum OrderSort {
    PLACED_DESCENDING("-placedAt", "placed_at", "desc", "<"),
    PLACED_ASCENDING("placedAt", "placed_at", "asc", ">"),
    TOTAL_DESCENDING("-total", "total_minor", "desc", "<"),
    TOTAL_ASCENDING("total", "total_minor", "asc", ">");

    private final String wire;
    final String column;
    private final String direction;
    final String comparison;

    OrderSort(String wire, String column, String direction, String comparison) {
        this.wire = wire;
        this.column = column;
        this.direction = direction;
        this.comparison = comparison;
    }

    static OrderSort of(String wire) {
        for (OrderSort sort : values()) {
            if (sort.wire.equals(wire)) {
                return sort;
            }
        }
        throw new DomainException(
                "invalid-request", Kind.INVALID, "sort must be placedAt, -placedAt, total or -total.");
    }

    String clause() {
        return " order by o." + column + " " + direction + ", o.id " + direction;
    }

    /** Where the page after this order starts. */
    List<String> position(OrderSummary last) {
        Object key = column.equals("placed_at")
                ? ChronoUnit.MICROS.between(Instant.EPOCH, last.placedAt())
                : last.total().minor();
        return List.of(key.toString(), last.id().toString());
    }

    Object key(List<String> position) {
        long key = Long.parseLong(position.getFirst());
        return column.equals("placed_at")
                ? OffsetDateTime.ofInstant(Instant.EPOCH.plus(key, ChronoUnit.MICROS), ZoneOffset.UTC)
                : (Object) key;
    }

    UUID id(List<String> position) {
        return UUID.fromString(position.getLast());
    }
}
