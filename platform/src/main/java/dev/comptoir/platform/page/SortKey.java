package dev.comptoir.platform.page;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * One column a list is sorted by.
 *
 * @param column as the statement names it, such as {@code o.placed_at}
 * @param read turns the text of a cursor into what the column is compared with
 */
public record SortKey(String column, Function<String, Object> read) {

    public static SortKey text(String column) {
        return new SortKey(column, text -> text);
    }

    public static SortKey uuid(String column) {
        return new SortKey(column, UUID::fromString);
    }

    public static SortKey instant(String column) {
        return new SortKey(column, Instant::parse);
    }

    /** A bigint column. */
    public static SortKey number(String column) {
        return new SortKey(column, Long::valueOf);
    }

    /** An integer column. */
    public static SortKey integer(String column) {
        return new SortKey(column, Integer::valueOf);
    }
}
