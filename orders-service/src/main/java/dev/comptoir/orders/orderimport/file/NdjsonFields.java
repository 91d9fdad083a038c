package dev.comptoir.orders.orderimport.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.comptoir.json.Json;
import dev.comptoir.orders.orderimport.domain.BadRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An order of an NDJSON file as named values; amounts name their currency. */
final class NdjsonFields {

    /** What stands behind an order would be lost unsaid, and of a field that is there twice nobody knows which is meant. */
    private static final ObjectReader OBJECT = Json.MAPPER
            .readerFor(new TypeReference<Map<String, Object>>() {})
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final Map<String, String> order = new HashMap<>();
    private final List<Fields> lines = new ArrayList<>();
    private final List<OwnRefunds.Given> refunds = new ArrayList<>();

    private NdjsonFields(Map<String, Object> json) {
        json.forEach(this::add);
    }

    static NdjsonFields of(String line) {
        try {
            Map<String, Object> json = OBJECT.readValue(line);
            if (json == null) {
                throw new BadRow("", "invalid-json", "The line is no JSON object.");
            }
            return new NdjsonFields(json);
        } catch (JsonProcessingException _) {
            String detail = "The line is no whole JSON object, has something behind it, or names a field twice.";
            throw new BadRow("", "invalid-json", detail);
        }
    }

    Fields order() {
        return new Fields(order);
    }

    List<Fields> lines() {
        return lines;
    }

    OwnRefunds refunds() {
        return new OwnRefunds(refunds);
    }

    private void add(String key, Object value) {
        switch (key) {
            case "lines" -> objects(key, value).forEach(line -> lines.add(fields(line, OwnColumns.KEYS)));
            case "refunds" -> objects(key, value).forEach(this::addRefund);
            default -> put(order, OwnColumns.KEYS, key, value);
        }
    }

    private void addRefund(Map<?, ?> refund) {
        try {
            Map<Object, Object> rest = new HashMap<>(refund);
            List<Fields> units = new ArrayList<>();
            for (Map<?, ?> line : objects("lines", rest.remove("lines"))) {
                units.add(fields(line, OwnRefunds.LINE_KEYS));
            }
            refunds.add(new OwnRefunds.Given(fields(rest, OwnRefunds.KEYS), units));
        } catch (BadRow bad) {
            throw bad.in("/refunds/" + refunds.size());
        }
    }

    private static List<Map<?, ?>> objects(String key, Object value) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (value != null && !(value instanceof List<?>)) {
            throw new BadRow(key, "invalid-json", key + " is a list of objects.");
        }
        for (Object each : value == null ? List.of() : (List<?>) value) {
            if (!(each instanceof Map<?, ?> object)) {
                throw new BadRow(key, "invalid-json", key + " is a list of objects.");
            }
            objects.add(object);
        }
        return objects;
    }

    private Fields fields(Map<?, ?> object, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        object.forEach((key, value) -> put(values, known, String.valueOf(key), value));
        return new Fields(values);
    }

    private void put(Map<String, String> values, Set<String> known, String key, Object value) {
        if (!known.contains(key)) {
            throw new BadRow(key, "unknown-field", "An order has no field " + key + " here.");
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
