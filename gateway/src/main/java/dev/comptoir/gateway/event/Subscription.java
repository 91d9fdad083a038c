package dev.comptoir.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhooktype.FieldChange;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.json.Json;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What one endpoint wants.
 *
 * @param events names of types, or beginnings with a star
 * @param triggerFields an event that says changes has to say one of these; empty for any
 * @param filter all of these have to hold
 * @param format an event has to have a body of it
 */
public record Subscription(
        UUID endpointId,
        List<String> events,
        List<String> triggerFields,
        List<EventCondition> filter,
        WebhookFormat format) {

    /** Whether more than the type of an event decides. */
    public boolean isNarrow() {
        return !triggerFields.isEmpty() || !filter.isEmpty() || format != WebhookFormat.STANDARD;
    }

    /** The same for events of all types. */
    public Subscription ofAnyType() {
        return new Subscription(endpointId, List.of("*"), triggerFields, filter, format);
    }

    /** @param body as it is sent; read only where more than the type decides */
    public boolean wants(String type, byte[] body) {
        return EventFilter.matches(events, type) && (!isNarrow() || wants(Json.read(body, JsonNode.class)));
    }

    private boolean wants(JsonNode event) {
        return format.has(event)
                && isTriggeredBy(event.path("changes"))
                && filter.stream().allMatch(condition -> condition.holds(event.path("data")));
    }

    private boolean isTriggeredBy(JsonNode changes) {
        return triggerFields.isEmpty()
                || changes.isEmpty()
                || StreamSupport.stream(changes.spliterator(), false)
                        .anyMatch(change -> triggerFields.contains(
                                FieldChange.nameOf(change.path("field").asText())));
    }
}
