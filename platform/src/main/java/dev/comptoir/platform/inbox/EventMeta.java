package dev.comptoir.platform.inbox;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What the CloudEvents headers of a record say about the event.
 *
 * @param consumer the channel that received it, for example {@code inventory.orders}
 * @param subject key of the aggregate
 */
public record EventMeta(
        String consumer, UUID id, String type, String subject, long version, Instant time, String traceparent) {

    static EventMeta of(String consumer, KafkaRecord<String, byte[]> message) {
        Headers headers = message.getHeaders();
        try {
            return new EventMeta(
                    consumer,
                    UUID.fromString(text(headers, "ce_id")),
                    known(type(message)),
                    text(headers, "ce_subject"),
                    Long.parseLong(text(headers, "ce_aggregateversion")),
                    OffsetDateTime.parse(text(headers, "ce_time")).toInstant(),
                    text(headers, "traceparent"));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEvent("the CloudEvents headers are missing or wrong", e);
        }
    }

    /** Empty when the record does not say. */
    static String type(KafkaRecord<String, byte[]> message) {
        return text(message.getHeaders(), "ce_type");
    }

    private static String known(String type) {
        if (type.isEmpty()) {
            throw new IllegalArgumentException("a record without an event type");
        }
        return type;
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
