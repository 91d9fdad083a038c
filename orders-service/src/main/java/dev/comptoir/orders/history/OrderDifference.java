package dev.comptoir.orders.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.orders.order.OrderView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different in an order between two times. */
@Schema(
        name = "OrderDifference",
        requiredProperties = {"from", "to"})
public record OrderDifference(
        Instant from,
        Instant to,

        @Schema(description = "By field; a value that changed and changed back is not among them")
        List<FieldChange> changes) {

    private static final Set<String> DERIVED = Set.of("version", "updatedAt", "views");
    private static final Set<String> MONEY = Set.of("amount", "currency");

    static OrderDifference between(Instant from, OrderView before, Instant to, OrderView after) {
        Map<String, JsonNode> then = fields(before);
        Map<String, JsonNode> now = fields(after);
        Set<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        List<FieldChange> changes = all.stream()
                .filter(field -> !Objects.equals(then.get(field), now.get(field)))
                .map(field -> new FieldChange(field, then.get(field), now.get(field)))
                .toList();
        return new OrderDifference(from, to, changes);
    }

    private static Map<String, JsonNode> fields(OrderView order) {
        Map<String, JsonNode> fields = new TreeMap<>();
        Json.MAPPER.<JsonNode>valueToTree(order).properties().stream()
                .filter(field -> !DERIVED.contains(field.getKey()))
                .forEach(field -> add(fields, field.getKey(), field.getValue()));
        return fields;
    }

    private static void add(Map<String, JsonNode> fields, String path, JsonNode value) {
        if (value.isObject() && !isMoney(value)) {
            value.properties().forEach(field -> add(fields, path + "." + field.getKey(), field.getValue()));
        } else if (value.isArray() && isListOfParts(value)) {
            value.forEach(part -> add(fields, path + "[" + part.get("id").asText() + "]", part));
        } else {
            fields.put(path, value);
        }
    }

    private static boolean isMoney(JsonNode value) {
        Set<String> names = new TreeSet<>();
        value.fieldNames().forEachRemaining(names::add);
        return names.equals(MONEY);
    }

    private static boolean isListOfParts(JsonNode list) {
        return list.isEmpty() || list.get(0).has("id");
    }
}
