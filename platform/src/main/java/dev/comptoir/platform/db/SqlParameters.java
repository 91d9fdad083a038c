package dev.comptoir.platform.db;

import dev.comptoir.kernel.Money;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Turns the values of a program into what the PostgreSQL client binds, so that no statement converts by hand. */
public final class SqlParameters {

    private SqlParameters() {}

    public static Tuple tuple(Object... values) {
        return Tuple.from(bound(values));
    }

    public static Object[] bound(Object... values) {
        return Stream.of(values).map(SqlParameters::plain).toArray();
    }

    /** Turns what the client reads into what a program has, in place. */
    public static void readable(Object[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] instanceof Buffer buffer ? buffer.getBytes() : row[i];
        }
    }

    /** Instants in UTC, enums by their name, money as its minor units. */
    private static Object plain(Object value) {
        return switch (value) {
            case byte[] bytes -> Buffer.buffer(bytes);
            case Instant instant -> utc(instant);
            case Instant[] instants ->
                Stream.of(instants).map(SqlParameters::utc).toArray(OffsetDateTime[]::new);
            case Enum<?> word -> word.name();
            case Money money -> money.minor();
            case null, default -> value;
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
