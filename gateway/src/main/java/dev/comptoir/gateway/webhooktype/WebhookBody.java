package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every webhook (Standard Webhooks 1.0.0 with our additions). */
@Schema(
        name = "WebhookEvent",
        description = "What is sent to endpoints; unknown fields are to be ignored.",
        requiredProperties = {"type", "timestamp", "data", "id", "sequence", "aggregateId", "apiVersion"})
@JsonPropertyOrder({
    "type",
    "timestamp",
    "data",
    "id",
    "sequence",
    "aggregateType",
    "aggregateId",
    "changes",
    "apiVersion"
})
public record WebhookBody(
        @Schema(examples = "order.completed", maxLength = 100)
        String type,

        @Schema(description = "When it happened, not when it was sent")
        Instant timestamp,

        @Schema(description = "The fact, by type") Object data,

        @Schema(description = "The same as the header webhook-id and at every repetition")
        UUID id,

        @Schema(
                description =
                        "Rises with every change of the aggregate that aggregateType and aggregateId name together; each aggregate counts for itself, and gaps are possible. Events with the same sequence come from one change and tell different sides of it: take all of them, in any order. One with a lower sequence than you have applied is late: ignore it where only the newest state counts")
        long sequence,

        @Schema(
                nullable = true,
                description =
                        "What aggregateId is the id of, such as order, cart, stock or product; absent only in events"
                                + " that were recorded before there was this field",
                examples = "order",
                maxLength = 50)
        String aggregateType,

        @Schema(description = "Id of the order, cart, product and so on; of stock, the SKU", maxLength = 100)
        String aggregateId,

        @Schema(
                nullable = true,
                description =
                        "Which fields changed, from what to what: of orders and their parts, products and variants, levels of stock,"
                                + " discounts, carts, customers, quotes, files and what of them may be downloaded, and of settings."
                                + " Who applies to each field the change with the highest sequence has what the store has, whatever"
                                + " came twice, late or only after reading the feed again. Empty where nothing changed that a"
                                + " resource shows: a mail was sent, money came in that leaves the status as it is; absent only in"
                                + " events recorded before there was this field",
                maxItems = 5000)
        List<FieldChange> changes,

        @Schema(examples = "v1", maxLength = 10) String apiVersion) {

    /** How the version of what is sent is called; there is one. */
    public static final String API_VERSION = "v1";

    /**
     * The body with a part of its data only.
     *
     * @param fields places in the data; empty for all of it, to the byte
     */
    public static byte[] only(byte[] body, List<String> fields) {
        if (fields.isEmpty()) {
            return body;
        }
        ObjectNode event = (ObjectNode) Json.read(body, JsonNode.class);
        event.set("data", DataPath.only(event.path("data"), fields));
        return Json.bytes(event);
    }
}
