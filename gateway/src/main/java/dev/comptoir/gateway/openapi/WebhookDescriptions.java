package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The webhooks section: what subscribers get, with the schemas of the events they come from. */
final class WebhookDescriptions {

    /** Of its own: with that of an operation, generators would write one client over the other. */
    static final String TAG = "Webhook events";

    private static final String COMPLETED = "OrderCompletedV1";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper;

    WebhookDescriptions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Adds the schemas to the document and gives the section. */
    ObjectNode describe(MergedDocument document) throws IOException {
        addContract(document, "orders.order-completed.v1", COMPLETED);
        document.addSchema("OrderStatusChange", read("/openapi/order-status-change.json"));
        document.addSchema("OrderCompletedEvent", envelope("order.completed", COMPLETED));
        document.addSchema("OrderStatusChangedEvent", envelope("order.status.changed", "OrderStatusChange"));
        ObjectNode webhooks = JSON.objectNode();
        webhooks.set(
                "order.completed",
                webhook("orderCompletedWebhook", "OrderCompletedEvent", "An order was placed and accepted."));
        webhooks.set(
                "order.status.changed",
                webhook(
                        "orderStatusChangedWebhook",
                        "OrderStatusChangedEvent",
                        "An order was paid, marked unpaid, shipped, refunded, held, resumed or cancelled."));
        return webhooks;
    }

    private void addContract(MergedDocument document, String event, String name) throws IOException {
        ObjectNode schema = (ObjectNode) mapper.readTree(
                read("/events/" + event + ".schema.json").toString().replace("#/$defs/", ApiDocument.SCHEMA));
        JsonNode definitions = schema.remove("$defs");
        schema.remove("$id");
        schema.remove("$schema");
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            document.addSharedSchema(definition.getKey(), definition.getValue());
        }
        document.addSchema(name, schema);
    }

    private ObjectNode envelope(String type, String data) throws IOException {
        ObjectNode schema = (ObjectNode) read("/openapi/webhook-event.json");
        schema.withObject("/properties/type").put("const", type);
        schema.withObject("/properties/data").put("$ref", ApiDocument.SCHEMA + data);
        return schema;
    }

    private static ObjectNode webhook(String operationId, String schema, String summary) {
        ObjectNode item = JSON.objectNode();
        ObjectNode post = item.putObject("post");
        post.put("operationId", operationId).put("summary", summary);
        post.put(
                "description",
                "Sent to every endpoint that subscribed, at least once, under a webhook-id that stays the same over"
                        + " retries; signed as Standard Webhooks 1.0.0 (webhook-id, webhook-timestamp,"
                        + " webhook-signature). Answer 2xx within 15 s; 410 switches the endpoint off. No answer"
                        + " and any 5xx let the whole endpoint rest a tenth of the time it has been failing without a success,"
                        + " at most 5 minutes (restingUntil); events wait meanwhile and arrive later, the oldest first.");
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
