package dev.comptoir.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One event as it stood on its topic.
 *
 * @param type the wire type, for example {@code orders.refund-issued.v1}
 * @param data the JSON payload
 */
public record CapturedEvent(String topic, String key, String type, String data, Map<String, String> headers) {

    public static CapturedEvent of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        String data = message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
        return new CapturedEvent(
                message.topic(), message.key(), headers.getOrDefault("ce_type", ""), data, Map.copyOf(headers));
    }

    /** The CloudEvents id. */
    public String id() {
        return headers.getOrDefault("ce_id", "");
    }

    public JsonNode json() {
        return as(JsonNode.class);
    }

    /** The payload as the contract's record. */
    public <T> T as(Class<T> contract) {
        try {
            return Json.MAPPER.readValue(data, contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a " + contract.getSimpleName() + ": " + data, e);
        }
    }
}
