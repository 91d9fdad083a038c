package dev.comptoir.gateway.snipcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The body of an event as Snipcart's webhooks have it: eventName, mode, createdOn, content, and what else that event says. */
public final class SnipcartBody {

    private static final String STATUS_CHANGED = "order.status.changed";
    private static final String PAYMENT_CHANGED = "order.paymentStatus.changed";
    private static final String TRACKING_CHANGED = "order.trackingNumber.changed";
    private static final String TEST = "webhook.test";

    private final JsonNode event;
    private final JsonNode data;

    private SnipcartBody(JsonNode event) {
        this.event = event;
        this.data = event.path("data");
    }

    /**
     * Whether Snipcart has such an event.
     *
     * @param event the body as others get it
     */
    public static boolean exists(JsonNode event) {
        return new SnipcartBody(event).known().isPresent();
    }

    /** What Snipcart has no event for has its own name and data in the same envelope. */
    public static byte[] of(byte[] body) {
        SnipcartBody event = new SnipcartBody(Json.read(body, JsonNode.class));
        return Json.bytes(event.known()
                .orElseGet(() -> event.envelope(event.event.path("type").asText(), event.data)));
    }

    private Optional<ObjectNode> known() {
        return switch (event.path("type").asText()) {
            case "order.completed" -> Optional.of(envelope("order.completed", SnipcartOrder.of(data)));
            case "order.status.changed" ->
                data.path("changed").asText().equals("status")
                        ? changed(STATUS_CHANGED, "status", SnipcartWords::lifecycle)
                        : Optional.empty();
            case "order.fulfillmentStatus.changed" -> changed(STATUS_CHANGED, "status", SnipcartWords::parcels);
            case "order.paymentStatus.changed" -> changed(PAYMENT_CHANGED, "paymentStatus", SnipcartWords::payment);
            case "order.trackingNumber.changed" -> Optional.of(tracking());
            case "order.refund.created" -> Optional.of(envelope("order.refund.created", refund()));
            case "order.notification.created" -> Optional.of(envelope("order.notification.created", notification()));
            case "withdrawal.received" -> Optional.of(envelope("order.withdrawal.created", withdrawal()));
            default -> Optional.empty();
        };
    }

    private ObjectNode envelope(String name, JsonNode content) {
        String type = event.path("type").asText();
        ObjectNode body = SnipcartOrder.empty().put("eventName", name).put("mode", type.equals(TEST) ? "Test" : "Live");
        body.set("createdOn", event.path("timestamp"));
        body.set("content", content);
        return body;
    }

    /** Empty where Snipcart has one word for both: nothing has changed in its eyes. */
    private Optional<ObjectNode> changed(String name, String field, UnaryOperator<String> words) {
        String from = words.apply(data.path("from").asText());
        String to = words.apply(data.path("to").asText());
        if (from.equals(to)) {
            return Optional.empty();
        }
        ObjectNode content = SnipcartOrder.of(data.path("details"));
        content.put(field, to);
        return Optional.of(envelope(name, content).put("from", from).put("to", to));
    }

    private ObjectNode tracking() {
        ObjectNode body = envelope(TRACKING_CHANGED, SnipcartOrder.of(data));
        body.set("trackingNumber", data.path("trackingNumber"));
        body.set("trackingUrl", data.path("trackingUrl"));
        return body;
    }

    private ObjectNode refund() {
        ObjectNode content = aboutOrder().put("amount", SnipcartOrder.amount(data.path("amount")));
        content.set("comment", data.path("reason"));
        return content.put("currency", SnipcartOrder.currency(data.path("amount")));
    }

    private ObjectNode notification() {
        ObjectNode content = aboutOrder();
        content.set("id", data.path("notificationId"));
        content.set("notificationType", data.path("kind"));
        content.put("sentByEmail", data.path("channel").asText().equals("EMAIL"));
        content.set("sentByEmailOn", data.path("createdAt"));
        content.set("subject", data.path("subject"));
        return content;
    }

    private ObjectNode withdrawal() {
        ObjectNode content = aboutOrder();
        content.set("id", data.path("withdrawalId"));
        content.set("orderInvoiceNumber", data.path("orderNumber"));
        content.set("customerName", data.path("customerName"));
        content.set("requestedAt", data.path("receivedAt"));
        content.put("isOutsideWithdrawalPeriod", !data.path("insidePeriod").asBoolean());
        content.put("resolution", "Pending");
        content.set("confirmationNumber", data.path("withdrawalNumber"));
        ArrayNode items = content.putArray("items");
        for (JsonNode line : data.path("lines")) {
            ObjectNode item = items.addObject();
            item.set("id", line.path("sku"));
            item.set("uniqueId", line.path("lineId"));
            item.set("quantity", line.path("quantity"));
        }
        return content;
    }

    private ObjectNode aboutOrder() {
        ObjectNode content = SnipcartOrder.empty();
        content.set("orderToken", data.path("orderId"));
        return content;
    }
}
