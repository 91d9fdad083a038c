package dev.comptoir.testkit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An OpenAPI document that bodies are checked against; a field it does not name is a fault. */
public final class ApiDocument {

    private static final String ADDRESS = "https://comptoir.test/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;
    private final SchemaRegistry registry;
    private final List<DocumentedOperation> operations;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private ApiDocument(ObjectNode root) {
        this.root = root;
        closeShapes(root);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, root.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        operations = read(root);
    }

    public static ApiDocument read(Path file) throws IOException {
        return new ApiDocument((ObjectNode) JSON.readTree(Files.readString(file)));
    }

    /** Without the operations of a document that was merged into this one: their answers come from other programs. */
    static ApiDocument read(Path file, InputStream merged) throws IOException {
        ObjectNode whole = (ObjectNode) JSON.readTree(Files.readString(file));
        JsonNode others = JSON.readTree(merged).path("paths");
        whole.withObject("/paths").properties().removeIf(path -> others.has(path.getKey()));
        return new ApiDocument(whole);
    }

    public List<DocumentedOperation> operations() {
        return operations;
    }

    /** The operation of a request; what is written out goes before a parameter. */
    public Optional<DocumentedOperation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.isFor(method, path))
                .findFirst();
    }

    /** Whether there is an operation at this address at all. */
    boolean knows(String path) {
        return operations.stream().anyMatch(operation -> operation.isAt(path));
    }

    /** What a reference leads to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with a body, in one sentence each. */
    public List<String> faults(JsonNode schema, String body) {
        return schemas.computeIfAbsent(schema, this::compile).validate(body, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        return registry.getSchema(schema.toString().replace("\"#/components/", "\"" + ADDRESS + "#/components/"));
    }

    private static List<DocumentedOperation> read(JsonNode root) {
        List<DocumentedOperation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    all.add(DocumentedOperation.of(each.getKey(), path.getKey(), each.getValue()));
                }
            }
        }
        all.sort(Comparator.comparing(DocumentedOperation::variables));
        return List.copyOf(all);
    }

    /** Problems may say more than their schema: some codes add fields of their own. */
    private static void closeShapes(ObjectNode root) {
        root.path("components").path("schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .flatMap(schema -> Stream.concat(
                        Stream.of(schema.getValue()), schema.getValue().findParents("properties").stream()))
                .filter(shape -> shape.path("properties").isObject() && !shape.has("additionalProperties"))
                .forEach(shape -> ((ObjectNode) shape).put("additionalProperties", false));
    }
}
