package dev.comptoir.gateway.snipcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The body of an event as Snipcart's webhooks have it: eventName, mode, createdOn, content, and what else that event says. */
public final class SnipcartBody {

    private static final String STATUS_CHANGED = "order.status.changed";
    private static final String PAYMENT_CHANGED = "order.paymentStatus.changed";
    private static final String TRACKING_CHANGED = "order.trackingNumber.changed";
    private static final String TEST = "webhook.test";
    private static final Set<String> CHANGES_OF_ORDERS =
            Set.of(STATUS_CHANGED, "order.fulfillmentStatus.changed", PAYMENT_CHANGED, TRACKING_CHANGED);

    private final JsonNode event;
    private final JsonNode data;
    private final ObjectNode order;

    private SnipcartBody(JsonNode event, ObjectNode order) {
        this.event = event;
        this.data = event.path("data");
        this.order = order;
    }

    /**
     * Whether Snipcart has such an event.
     *
     * @param event the body as others get it
     */
    public static boolean exists(JsonNode event) {
        return new SnipcartBody(event, SnipcartOrder.empty()).known().isPresent();
    }

    /**
     * What Snipcart has no event for has its own name and data in the same envelope.
     *
     * @param soFar what is kept about the order up to this event, one body a line; null for nothing
     */
    public static byte[] of(byte[] body, String soFar) {
        SnipcartBody event = new SnipcartBody(Json.read(body, JsonNode.class), OrderSoFar.of(soFar));
        return Json.bytes(event.known()
                .orElseGet(() -> event.envelope(event.event.path("type").asText(), event.data)));
    }

    /**
     * Of which order more has to be known than is kept.
     *
     * @return its id; empty where the content is no order, or is whole
     */
    public static Optional<String> missingOrder(byte[] body, String soFar) {
        SnipcartBody event = new SnipcartBody(Json.read(body, JsonNode.class), OrderSoFar.of(soFar));
        boolean isWhole = event.order.has("placedAt") && event.order.has("customer");
        boolean isOfOrder = CHANGES_OF_ORDERS.contains(event.event.path("type").asText());
        return isWhole || !isOfOrder || event.known().isEmpty()
                ? Optional.empty()
                : Optional.of(event.event.path("aggregateId").asText());
    }

    private Optional<ObjectNode> known() {
        return switch (event.path("type").asText()) {
            case "order.completed" -> Optional.of(envelope("order.completed", order(data)));
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
        ObjectNode content = order(data.path("details"));
        content.put(field, to);
        return Optional.of(envelope(name, content).put("from", from).put("to", to));
    }

    private ObjectNode tracking() {
        ObjectNode body = envelope(TRACKING_CHANGED, order(data));
        body.set("trackingNumber", data.path("trackingNumber"));
        body.set("trackingUrl", data.path("trackingUrl"));
        return body;
    }

    private ObjectNode refund() {
        ObjectNode content = aboutOrder().put("amount", SnipcartOrder.amount(data.path("amount")));
        content.set("id", data.path("refundId"));
        content.set("comment", data.path("reason"));
        content.put("notifyCustomer", data.path("reasonShownToCustomer").asBoolean());
        if (data.hasNonNull("settlement")) {
            content.put(
                    "refundedByPaymentGateway",
                    !data.path("settlement").asText().equals("MANUAL"));
        }
        content.set("creationDate", data.path("issuedAt"));
        content.set("modificationDate", data.path("issuedAt"));
        return content.put("currency", SnipcartOrder.currency(data.path("amount")));
    }

    private ObjectNode notification() {
        ObjectNode content = aboutOrder();
        content.set("id", data.path("notificationId"));
        content.set("creationDate", data.path("createdAt"));
        content.set("modificationDate", data.path("createdAt"));
        content.put(
                "notificationType", SnipcartWords.notification(data.path("kind").asText()));
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

    /** What is not kept of the order is as the fact itself says it. */
    private ObjectNode order(JsonNode fact) {
        ObjectNode whole = SnipcartOrder.empty();
        if (fact instanceof ObjectNode said) {
            whole.setAll(said);
        }
        return SnipcartOrder.of(whole.setAll(order));
    }

    private ObjectNode aboutOrder() {
        ObjectNode content = SnipcartOrder.empty();
        content.set("orderToken", data.path("orderId"));
        return content;
    }
}
