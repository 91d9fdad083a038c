package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The places that the JSON Schema of an event knows in its data, as {@link DataPath} writes them. */
final class SchemaPaths {

    /** Stands behind a place below which anything may be, such as names by language. */
    static final String ANYTHING = ".*";

    private static final int DEEPEST = 8;
    private static final String LOCAL = "#";

    private final JsonNode root;
    private final Set<String> paths = new TreeSet<>();

    private SchemaPaths(JsonNode root) {
        this.root = root;
    }

    static Set<String> of(JsonNode schema) {
        SchemaPaths found = new SchemaPaths(schema);
        found.below("", schema, 1);
        return found.paths;
    }

    private void below(String prefix, JsonNode schema, int depth) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            add(prefix + property.getKey(), elements(resolved(property.getValue())), depth);
        }
    }

    private void add(String path, JsonNode schema, int depth) {
        paths.add(path);
        if (isOpen(schema)) {
            paths.add(path + ANYTHING);
        } else if (depth < DEEPEST) {
            below(path + ".", schema, depth + 1);
        }
    }

    /** A list on the way stands for each of its elements. */
    private JsonNode elements(JsonNode schema) {
        return schema.has("items") ? elements(resolved(schema.path("items"))) : schema;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(LOCAL.length())) : schema;
    }

    /** Nothing is said of what is in it. */
    private static boolean isOpen(JsonNode schema) {
        return !schema.has("properties")
                && (!schema.has("type") || schema.path("type").toString().contains("object"));
    }
}
