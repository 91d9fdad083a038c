package dev.comptoir.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What is sent to endpoints and what the feed holds.
 *
 * @param type such as {@code order.completed}
 * @param timestamp when it happened, not when it was sent
 * @param data the fact, by type
 * @param id the same at every repetition: what was seen before is to be ignored
 * @param sequence rises with every change of one aggregate; an event may arrive after a later one
 */
public record WebhookEvent(
        String type, Instant timestamp, JsonNode data, UUID id, long sequence, String aggregateId, String apiVersion) {

    static WebhookEvent of(JsonNode body) {
        return new WebhookEvent(
                body.path("type").asText(),
                Instant.parse(body.path("timestamp").asText()),
                body.path("data"),
                UUID.fromString(body.path("id").asText()),
                body.path("sequence").asLong(),
                body.path("aggregateId").asText(),
                body.path("apiVersion").asText());
    }
}
