package dev.comptoir.gateway.snipcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import java.util.List;

/** An order as the events about it say, the later ones over those before. */
final class OrderSoFar {

    private static final String LIFECYCLE = "lifecycle";
    private static final List<String> STATUSES = List.of("paymentStatus", "fulfillmentStatus", LIFECYCLE);
    private static final List<String> EDITED =
            List.of("customer", "billingAddress", "shippingAddress", "lines", "totals");

    private final ObjectNode order = SnipcartOrder.empty();

    private OrderSoFar() {}

    /** @param events one a line, the oldest first; null for none */
    static ObjectNode of(String events) {
        OrderSoFar soFar = new OrderSoFar();
        if (events != null) {
            events.lines().map(line -> Json.read(line, JsonNode.class)).forEach(soFar::take);
        }
        return soFar.order;
    }

    private void take(JsonNode event) {
        JsonNode data = event.path("data");
        switch (event.path("type").asText()) {
            case AnsweredOrder.TYPE, "order.completed" -> order.setAll((ObjectNode) data);
            case "order.edited" -> edit(data);
            case "order.trackingNumber.changed" -> track(data);
            default -> change(data);
        }
        STATUSES.forEach(status -> set(status, data.path(status)));
        for (JsonNode change : event.path("changes")) {
            String field = change.path("field").asText();
            if (STATUSES.contains(field)) {
                set(field, change.path("after"));
            }
        }
        set("changedAt", event.path("timestamp"));
    }

    /** What it no longer has is gone; how it travels is in the later ones of these events only. */
    private void edit(JsonNode data) {
        EDITED.forEach(field -> {
            order.remove(field);
            set(field, data.path(field));
        });
        set("shipping", data.path("shipping"));
    }

    private void track(JsonNode data) {
        set("trackingNumber", data.path("trackingNumber"));
        set("trackingUrl", data.path("trackingUrl"));
    }

    /** That of a status, also where an event of before says no changes. */
    private void change(JsonNode data) {
        String changed = data.path("changed").asText();
        String field = changed.equals("status") ? LIFECYCLE : changed;
        if (STATUSES.contains(field)) {
            set(field, data.path("to"));
        }
    }

    private void set(String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            order.set(field, value);
        }
    }
}
