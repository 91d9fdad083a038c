package dev.comptoir.suite.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands on the topics of Kafka as an AsyncAPI 3 document: made of the schemas and samples of {@code contracts}. */
final class AsyncApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS = "contracts/src/main/resources/events/";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEADERS = "CloudEventHeaders";

    private final Path root;
    private final SortedMap<String, String> topics;
    private final SortedMap<String, JsonNode> schemas = new TreeMap<>();

    /** @param topics of every type of event, the topic it stands on */
    AsyncApiDocument(Path root, Map<String, String> topics) {
        this.root = root;
        this.topics = new TreeMap<>(topics);
    }

    String write() throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.1.0");
        document.putObject("info")
                .put("title", "Comptoir events")
                .put("version", "1")
                .put("description", """
                        Generated from contracts; do not edit. What the programs publish on Kafka, for programs beside them. Who
                        stands outside follows GET /v1/events or has webhooks sent, which carry the same facts. Every fact leaves
                        through an outbox, at least once and in order within its key; ce_id tells repetitions apart. A field that
                        is not known yet is to be ignored.""")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (Topics.Topic topic : Topics.ALL) {
            List<String> types = topics.keySet().stream()
                    .filter(type -> topics.get(type).equals(topic.name()))
                    .toList();
            if (!types.isEmpty()) {
                channels.set(topic.name(), channel(topic, types));
                operations.set("publish." + topic.name(), operation(topic, types));
            }
        }
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (String type : topics.keySet()) {
            messages.set(type, message(type));
        }
        schemas.put(HEADERS, headers());
        components.putObject("schemas").setAll(schemas);
        return document.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode channel(Topics.Topic topic, List<String> types) {
        ObjectNode channel = JsonNodeFactory.instance.objectNode();
        channel.put("address", topic.name());
        channel.put(
                "description",
                topic.compacted()
                        ? "Keeps the newest event of each key for ever, so that a new consumer can build its copy."
                        : "Keeps events for the time that the broker is set to.");
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", topic.partitions());
        kafka.putObject("topicConfiguration").putArray("cleanup.policy").add(topic.compacted() ? "compact" : "delete");
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation(Topics.Topic topic, List<String> types) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        String channel = "#/channels/" + topic.name();
        operation.put("action", "send").put("summary", "What is published on " + topic.name() + ".");
        operation.putObject("channel").put("$ref", channel);
        types.forEach(type -> operation.withArray("messages").addObject().put("$ref", channel + "/messages/" + type));
        return operation;
    }

    private ObjectNode message(String type) throws IOException {
        ObjectNode payload = read(type + ".schema.json");
        payload.path("$defs").properties().forEach(each -> share(each.getKey(), each.getValue()));
        payload.remove(List.of("$defs", "$id", "$schema"));
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("name", type).put("title", type);
        message.put("summary", payload.path("description").asText());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", SCHEMAS + HEADERS);
        message.set("payload", payload);
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "The id of the aggregate, as in ce_subject");
        kafka.put("bindingVersion", "0.5.0");
        message.putArray("examples").addObject().put("name", "sample").set("payload", read(type + ".sample.json"));
        return message;
    }

    private void share(String name, JsonNode schema) {
        JsonNode known = schemas.putIfAbsent(name, schema);
        if (known != null && !known.equals(schema)) {
            throw new IllegalStateException("Two events say different things of " + name);
        }
    }

    /** Inner references lead to what all events share. */
    private ObjectNode read(String file) throws IOException {
        String text = Files.readString(root.resolve(EVENTS + file));
        return (ObjectNode) JSON.readTree(text.replace("\"#/$defs/", "\"" + SCHEMAS));
    }

    private static ObjectNode headers() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("description", "CloudEvents 1.0 in binary mode.");
        ObjectNode properties = schema.putObject("properties");
        Map<String, String> texts = new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "The id of the event, the same at every repetition",
                "ce_type", "The name of the message",
                "ce_source", "The program that publishes it, such as /orders-service",
                "ce_subject", "The id of the aggregate, which is the key",
                "ce_time", "When it happened, in RFC 3339",
                "ce_aggregateversion", "The version of the aggregate after it",
                "content-type", "application/json",
                "traceparent", "W3C Trace Context, where there is one"));
        texts.forEach(
                (name, text) -> properties.putObject(name).put("type", "string").put("description", text));
        texts.keySet().stream().filter(name -> !name.equals("traceparent")).forEach(schema.putArray("required")::add);
        return schema;
    }
}
