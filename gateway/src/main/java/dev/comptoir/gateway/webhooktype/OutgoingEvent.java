package dev.comptoir.gateway.webhooktype;

import dev.comptoir.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event as subscribers get it.
 *
 * @param sequence rises with every event about one aggregate
 * @param body the very bytes that are signed and sent, now and at every repetition
 */
public record OutgoingEvent(UUID id, String type, String aggregateId, long sequence, Instant occurredAt, byte[] body) {

    private static final String TEST = "webhook.test";

    /** What an event says, of what, and which event of that it is. */
    record Subject(String type, String aggregateType, String aggregateId, long sequence) {}

    static OutgoingEvent of(UUID id, Instant time, Subject about, List<FieldChange> changes, Object data) {
        WebhookBody body = new WebhookBody(
                about.type,
                time,
                data,
                id,
                about.sequence,
                about.aggregateType,
                about.aggregateId,
                changes,
                WebhookBody.API_VERSION);
        return new OutgoingEvent(id, about.type, about.aggregateId, about.sequence, time, Json.bytes(body));
    }

    /** An event that only shows that sending and signatures work. */
    public static OutgoingEvent test(UUID id, UUID endpointId, Instant now, Object data) {
        return of(id, now, new Subject(TEST, "webhookEndpoint", endpointId.toString(), 1), List.of(), data);
    }
}
