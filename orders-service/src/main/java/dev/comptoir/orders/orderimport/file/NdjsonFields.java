package dev.comptoir.orders.orderimport.file;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.orders.orderimport.domain.BadRow;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An order of an NDJSON file as named values; amounts name their currency. */
final class NdjsonFields {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Map<String, String> order = new HashMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();

    private NdjsonFields(Map<String, Object> json) {
        json.forEach(this::add);
    }

    static NdjsonFields of(String line) {
        try {
            Map<String, Object> json = Json.read(line, OBJECT);
            if (json == null) {
                throw new BadRow("", "invalid-json", "The line is no JSON object.");
            }
            return new NdjsonFields(json);
        } catch (UncheckedIOException _) {
            throw new BadRow("", "invalid-json", "The line is no JSON object, or ends before it is one.");
        }
    }

    Fields order() {
        return new Fields(order);
    }

    List<Fields> lines() {
        return lines.stream().map(Fields::new).toList();
    }

    private void add(String key, Object value) {
        if (!key.equals("lines")) {
            put(order, key, value);
        } else if (value instanceof List<?> rows) {
            rows.forEach(this::addLine);
        } else {
            throw new BadRow("lines", "invalid-json", "lines is a list of objects.");
        }
    }

    private void addLine(Object row) {
        if (!(row instanceof Map<?, ?> line)) {
            throw new BadRow("lines", "invalid-json", "lines is a list of objects.");
        }
        Map<String, String> values = new HashMap<>();
        line.forEach((key, value) -> put(values, String.valueOf(key), value));
        lines.add(values);
    }

    private void put(Map<String, String> values, String key, Object value) {
        if (!OwnColumns.KEYS.contains(key)) {
            throw new BadRow(key, "unknown-field", "An order has no field " + key + ".");
        }
        switch (value) {
            case null -> values.remove(key);
            case Map<?, ?> money -> values.put(key, amount(key, money));
            case List<?> _ -> throw new BadRow(key, "invalid-json", key + " is no list.");
            default -> values.put(key, key.equals("currency") ? currency(value.toString()) : value.toString());
        }
    }

    private String amount(String key, Map<?, ?> money) {
        if (!(money.get("amount") instanceof String amount) || !(money.get("currency") instanceof String currency)) {
            throw new BadRow(key, "invalid-amount", key + " is an object of amount and currency, both texts.");
        }
        order.put("currency", currency(currency));
        return amount;
    }

    private String currency(String given) {
        String known = order.getOrDefault("currency", given);
        if (!known.equals(given)) {
            String detail = "An order has one currency, not %s and %s.".formatted(known, given);
            throw new BadRow("currency", "several-currencies", detail);
        }
        return given;
    }
}
