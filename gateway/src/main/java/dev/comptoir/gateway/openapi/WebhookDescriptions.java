package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.gateway.webhooktype.WebhookEvent;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.gateway.webhooktype.WebhookType;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The webhooks section: what subscribers get, with the schemas of the events they come from. */
final class WebhookDescriptions {

    /** Of its own: with that of an operation, generators would write one client over the other. */
    static final String TAG = "Webhook events";

    private static final String TEST_TYPE = "webhook.test";
    private static final String EXAMPLE_ID = "0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11";
    private static final String EXAMPLE_TIME = "2026-03-14T09:26:53.589793Z";
    private static final String TEST = "A test of an endpoint, sent on request whatever it subscribed to.";
    private static final String HOW_IT_IS_SENT =
            "Sent to every endpoint that subscribed, at least once, under a webhook-id that stays the same over"
                    + " retries; signed as Standard Webhooks 1.0.0 (webhook-id, webhook-timestamp,"
                    + " webhook-signature). Answer 2xx within 15 s; 410 switches the endpoint off. No answer"
                    + " and any 5xx pause the whole endpoint for a tenth of the time it has been failing without a success,"
                    + " at most 5 minutes (pausedUntil); events wait meanwhile. Events that fail or wait arrive after later"
                    + " ones: the order in which they happened is sequence, which rises with every change of one aggregate"
                    + " (aggregateType and aggregateId). Events of the same sequence come from one change and tell"
                    + " different sides of it: take all of them. Keep the highest sequence you have applied of an"
                    + " aggregate and ignore lower ones where only the newest state counts.";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper;

    WebhookDescriptions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static JsonNode tag() {
        return JSON.objectNode().put("name", TAG).put("description", "What webhook endpoints are sent");
    }

    /** Adds the schemas to the document and gives the section. */
    ObjectNode describe(MergedDocument document) throws IOException {
        document.addSchema("OrderStatusChange", read("/openapi/order-status-change.json"));
        ObjectNode webhooks = JSON.objectNode();
        for (WebhookEvent<?> event : WebhookEvents.all()) {
            if (!webhooks.has(event.type().name())) {
                webhooks.set(event.type().name(), describe(event, document));
            }
            addExample(webhooks, event.type().name(), event.eventName(), sample(event));
        }
        JsonNode test = read("/openapi/webhook-test.json");
        document.addSchema("WebhookTestEvent", envelope(TEST_TYPE, test));
        webhooks.set(TEST_TYPE, webhook("webhookTestWebhook", "WebhookTestEvent", TEST));
        JsonNode message = JSON.objectNode()
                .set(
                        "message",
                        test.path("properties").path("message").path("examples").path(0));
        addExample(
                webhooks,
                TEST_TYPE,
                TEST_TYPE,
                new Sample(message, 1, "webhookEndpoint", EXAMPLE_ID, JSON.arrayNode()));
        return webhooks;
    }

    /** What an example shows. */
    private record Sample(JsonNode data, long sequence, String aggregateType, String aggregateId, JsonNode changes) {}

    private <E extends Event> Sample sample(WebhookEvent<E> event) throws IOException {
        E fact = Json.read(read("/events/" + event.eventName() + ".sample.json").toString(), event.event());
        JsonNode data = mapper.readTree(Json.write(event.data().apply(fact)));
        return new Sample(
                data,
                fact.version(),
                event.aggregateType(),
                fact.key(),
                mapper.readTree(Json.write(event.changes(fact))));
    }

    private static void addExample(ObjectNode webhooks, String type, String name, Sample sample) {
        ObjectNode body = webhooks.withObject(
                        "/" + type + "/post/requestBody/content/application~1json/examples/" + name)
                .putObject("value");
        body.put("type", type).put("timestamp", EXAMPLE_TIME).set("data", sample.data());
        body.put("id", EXAMPLE_ID)
                .put("sequence", sample.sequence())
                .put("aggregateType", sample.aggregateType())
                .put("aggregateId", sample.aggregateId())
                .<ObjectNode>set("changes", sample.changes())
                .put("apiVersion", "v1");
    }

    private ObjectNode describe(WebhookEvent<?> event, MergedDocument document) throws IOException {
        WebhookType type = event.type();
        String data = type.data().getSimpleName();
        if (type.data() == event.event()) {
            addContract(document, event.eventName(), data);
        }
        String name = camelCase(type.name());
        document.addSchema(
                name + "Event", envelope(type.name(), JSON.objectNode().put("$ref", ApiDocument.SCHEMA + data)));
        return webhook(
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "Webhook",
                name + "Event",
                type.summary());
    }

    /** {@code order.status.changed} as {@code OrderStatusChanged}. */
    private static String camelCase(String type) {
        return Stream.of(type.split("\\."))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private void addContract(MergedDocument document, String event, String name) throws IOException {
        ObjectNode schema = (ObjectNode) mapper.readTree(
                read("/events/" + event + ".schema.json").toString().replace("#/$defs/", ApiDocument.SCHEMA));
        for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
            document.addSharedSchema(definition.getKey(), sized(definition.getValue()));
        }
        schema.remove(List.of("$defs", "$id", "$schema"));
        document.addSchema(name, sized(schema));
    }

    /** Events say how small a number can be, an API document also how large. */
    private static JsonNode sized(JsonNode schema) {
        schema.findParents("type").stream()
                .filter(each -> each.path("type").asText().equals("integer"))
                .forEach(each -> ((ObjectNode) each).put("format", "int64"));
        return schema;
    }

    private ObjectNode envelope(String type, JsonNode data) throws IOException {
        ObjectNode schema = (ObjectNode) read("/openapi/webhook-event.json");
        schema.withObject("/properties/type").put("const", type);
        schema.withObject("/properties").set("data", data);
        return schema;
    }

    private static ObjectNode webhook(String operationId, String schema, String summary) {
        ObjectNode item = JSON.objectNode();
        ObjectNode post = item.putObject("post");
        post.put("operationId", operationId).put("summary", summary);
        post.put("description", HOW_IT_IS_SENT);
        post.putArray("tags").add(TAG);
        post.putArray("security");
        post.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", ApiDocument.SCHEMA + schema);
        ObjectNode responses = post.putObject("responses");
        responses.putObject("204").put("description", "Taken");
        responses.putObject("410").put("description", "Nobody listens here any more: send nothing else");
        return item;
    }

    private JsonNode read(String resource) throws IOException {
        try (InputStream in = WebhookDescriptions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing on the class path");
            }
            return mapper.readTree(in);
        }
    }
}
