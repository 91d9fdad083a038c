package dev.comptoir.platform.db;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Reads the columns of a row one after the other, in the order of the select list: no numbers that can be wrong, no names
 * that cost a search. A null column is null where the type allows it.
 */
public final class Columns {

    private final Row row;
    private int next;

    public Columns(Row row) {
        this.row = row;
    }

    public UUID uuid() {
        return row.getUUID(next++);
    }

    public String text() {
        return row.getString(next++);
    }

    /** Text that is stored as empty when there is none: null then. */
    public String textOrNull() {
        String text = text();
        return text == null || text.isEmpty() ? null : text;
    }

    /** A bigint, integer or smallint that is never null. */
    public long number() {
        return row.getLong(next++);
    }

    public Long numberOrNull() {
        return row.getLong(next++);
    }

    public int integer() {
        return row.getInteger(next++);
    }

    public Integer integerOrNull() {
        return row.getInteger(next++);
    }

    public boolean bool() {
        return row.getBoolean(next++);
    }

    public Boolean boolOrNull() {
        return row.getBoolean(next++);
    }

    public Instant instant() {
        OffsetDateTime at = row.getOffsetDateTime(next++);
        return at == null ? null : at.toInstant();
    }

    /** Minor units of a currency; null when the column is. */
    public Money money(String currency) {
        Long minor = numberOrNull();
        return minor == null ? null : Money.ofMinor(minor, currency);
    }

    public <E extends Enum<E>> E word(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A text column of JSON; null when the column is. */
    public <T> T json(Class<T> type) {
        String json = text();
        return json == null ? null : Json.read(json, type);
    }

    public <T> T json(TypeReference<T> type) {
        String json = text();
        return json == null ? null : Json.read(json, type);
    }

    /** An array of texts; empty when the column is null. */
    public List<String> texts() {
        String[] values = row.getArrayOfStrings(next++);
        return values == null ? List.of() : List.of(values);
    }

    public List<Integer> integers() {
        Integer[] values = row.getArrayOfIntegers(next++);
        return values == null ? List.of() : List.of(values);
    }

    public List<Long> numbers() {
        Long[] values = row.getArrayOfLongs(next++);
        return values == null ? List.of() : List.of(values);
    }

    public List<UUID> uuids() {
        UUID[] values = row.getArrayOfUUIDs(next++);
        return values == null ? List.of() : List.of(values);
    }

    public byte[] bytes() {
        Buffer buffer = row.getBuffer(next++);
        return buffer == null ? null : buffer.getBytes();
    }

    /** Whether the next column is null; does not move on. */
    public boolean isNull() {
        return row.getValue(next) == null;
    }

    /** Passes over columns. */
    public Columns skip(int columns) {
        next += columns;
        return this;
    }
}
