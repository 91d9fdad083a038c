package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of one program's API document that is for the world outside.
 *
 * @param program its name, for messages
 */
record ApiDocument(String program, ObjectNode json) {

    static final String SCHEMA = "#/components/schemas/";

    /** Without the paths between programs, and without the schemas only those need. */
    static ApiDocument published(String program, ObjectNode whole) {
        ObjectNode json = whole.deepCopy();
        json.withObject("/paths").properties().removeIf(path -> path.getKey().startsWith("/v1/internal"));
        Set<String> used = usedSchemas(json);
        json.withObject("/components")
                .withObject("/schemas")
                .properties()
                .removeIf(each -> !used.contains(each.getKey()));
        return new ApiDocument(program, json);
    }

    Set<Map.Entry<String, JsonNode>> paths() {
        return json.path("paths").properties();
    }

    /** @param section {@code schemas}, {@code responses}, {@code headers} or {@code examples} */
    Set<Map.Entry<String, JsonNode>> components(String section) {
        return json.path("components").path(section).properties();
    }

    Iterable<JsonNode> tags() {
        return json.path("tags");
    }

    private static Set<String> usedSchemas(ObjectNode json) {
        Set<String> used = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(json.path("paths"));
        open.add(json.path("components").path("responses"));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            String reference = node.path("$ref").asText("");
            if (reference.startsWith(SCHEMA) && used.add(reference.substring(SCHEMA.length()))) {
                open.add(json.path("components").path("schemas").path(reference.substring(SCHEMA.length())));
            }
            node.forEach(open::add);
        }
        return used;
    }
}
