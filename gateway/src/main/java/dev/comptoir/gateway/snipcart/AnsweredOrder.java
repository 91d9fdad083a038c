package dev.comptoir.gateway.snipcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import java.util.List;

/** An order as orders-service answers it, as the first of the lines of which a body is written. */
public final class AnsweredOrder {

    static final String TYPE = "order";

    private static final String SHIPMENTS = "shipments";
    private static final List<String> NEEDED = List.of(
            "id",
            "orderNumber",
            "placedAt",
            "lifecycle",
            "paymentStatus",
            "fulfillmentStatus",
            "customer",
            "billingAddress",
            "shippingAddress",
            "shipping",
            "lines",
            "totals",
            "discounts",
            SHIPMENTS);

    private AnsweredOrder() {}

    /** In the names that events have. */
    public static String line(JsonNode answer) {
        ObjectNode order = answer.deepCopy();
        order.retain(NEEDED);
        rename(order, "orderId");
        order.path("lines").forEach(line -> rename((ObjectNode) line, "lineId"));
        for (JsonNode shipment : order.path(SHIPMENTS)) {
            if (shipment.hasNonNull("trackingNumber")) {
                order.set("trackingNumber", shipment.path("trackingNumber"));
                order.set("trackingUrl", shipment.path("trackingUrl"));
            }
        }
        order.remove(SHIPMENTS);
        ObjectNode line = SnipcartOrder.empty().put("type", TYPE);
        line.set("data", order);
        return Json.write(line);
    }

    private static void rename(ObjectNode thing, String id) {
        JsonNode value = thing.remove("id");
        if (value != null) {
            thing.set(id, value);
        }
    }
}
