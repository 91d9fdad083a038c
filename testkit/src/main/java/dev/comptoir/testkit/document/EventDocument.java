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
import dev.comptoir.testkit.CapturedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An AsyncAPI document that messages are checked against; a field it does not name is a fault. */
final class EventDocument {

    private static final String ADDRESS = "https://comptoir.test/asyncapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final Map<String, Schema> payloads = new ConcurrentHashMap<>();
    private final Schema headers;

    private EventDocument(ObjectNode root) {
        this.root = root;
        closeShapes(root);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, root.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        headers = compile(root.at("/components/schemas/CloudEventHeaders"));
    }

    static EventDocument read(Path file) throws IOException {
        return new EventDocument((ObjectNode) JSON.readTree(Files.readString(file)));
    }

    /** The topics it describes. */
    List<String> topics() {
        return root.path("channels").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong with a message, in one sentence each. */
    List<String> faults(CapturedEvent message) {
        String what = message.topic() + " " + message.type() + ": ";
        if (!root.path("channels").path(message.topic()).path("messages").has(message.type())) {
            return List.of(what + "no such message is documented");
        }
        if (!message.key().equals(message.headers().get("ce_subject"))) {
            return List.of(what + "the key is not the subject");
        }
        Schema payload = payloads.computeIfAbsent(
                message.type(),
                type -> compile(
                        root.path("components").path("messages").path(type).path("payload")));
        return Stream.concat(
                        headers.validate(JSON.valueToTree(message.headers()).toString(), InputFormat.JSON).stream(),
                        payload.validate(message.data(), InputFormat.JSON).stream())
                .map(Error::toString)
                .map(what::concat)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        return registry.getSchema(schema.toString().replace("\"#/components/", "\"" + ADDRESS + "#/components/"));
    }

    /** Headers may say more: the programs between may add some of their own. */
    private static void closeShapes(JsonNode root) {
        Stream.concat(
                        root.path("components").path("messages").findParents("properties").stream(),
                        root.path("components").path("schemas").properties().stream()
                                .filter(schema -> !schema.getKey().equals("CloudEventHeaders"))
                                .flatMap(schema -> schema.getValue().findParents("properties").stream()))
                .filter(shape -> shape.path("properties").isObject() && !shape.has("additionalProperties"))
                .forEach(shape -> ((ObjectNode) shape).put("additionalProperties", false));
    }
}
