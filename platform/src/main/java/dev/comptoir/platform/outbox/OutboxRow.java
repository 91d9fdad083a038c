package dev.comptoir.platform.outbox;

import dev.comptoir.platform.db.Columns;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** One waiting event, turned into a Kafka record with CloudEvents 1.0 binary-mode headers. */
record OutboxRow(
        long seq,
        UUID eventId,
        String topic,
        String key,
        String type,
        long version,
        byte[] payload,
        String traceparent,
        Instant occurredAt) {

    static final String COLUMNS = "seq, event_id, topic, key, type, version, payload, traceparent, occurred_at";

    static OutboxRow of(Row row) {
        Columns columns = new Columns(row);
        return new OutboxRow(
                columns.number(),
                columns.uuid(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.number(),
                columns.bytes(),
                columns.text(),
                columns.instant());
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(topic, key, payload);
        Headers headers = kafka.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", eventId.toString());
        put(headers, "ce_type", type);
        put(headers, "ce_source", source);
        put(headers, "ce_subject", key);
        put(headers, "ce_time", occurredAt.toString());
        put(headers, "ce_aggregateversion", Long.toString(version));
        put(headers, "content-type", "application/json");
        if (!traceparent.isEmpty()) {
            put(headers, "traceparent", traceparent);
        }
        return kafka;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
