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
        Object[] bound = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = plain(values[i]);
            bound[i] = value instanceof byte[] bytes ? Buffer.buffer(bytes) : value;
        }
        return Tuple.from(bound);
    }

    /** What both lanes bind alike: instants in UTC, enums by their name, money as its minor units. */
    public static Object plain(Object value) {
        return switch (value) {
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
