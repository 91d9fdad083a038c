package dev.comptoir.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as another program would: CloudEvents 1.0 in binary mode, keyed by the aggregate. */
public final class EventPublisher implements AutoCloseable {

    /** A header of what a test says in the place of a program. */
    public static final String MARK = "of-a-test";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    KafkaSeam.bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.LINGER_MS_CONFIG,
                    0),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Sends a contract event under a fresh id, which is returned. */
    public UUID publish(Event event) {
        UUID id = UUID.randomUUID();
        publish(id, event);
        return id;
    }

    /** Sends many, in their order, without waiting for each; gives their fresh ids. */
    public List<UUID> publishAll(List<? extends Event> events) {
        List<UUID> ids = events.stream().map(_ -> UUID.randomUUID()).toList();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            sent.add(begin(ids.get(i), events.get(i)));
        }
        sent.forEach(EventPublisher::await);
        return ids;
    }

    /** Sends a contract event under the given id: twice the same id is a redelivery. */
    public void publish(UUID id, Event event) {
        await(begin(id, event));
    }

    private Future<RecordMetadata> begin(UUID id, Event event) {
        EventType type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " has no @EventType");
        }
        return begin(type.topic(), event.key(), json(event), headers(id, type.name(), event));
    }

    /** Sends anything at all, for example a record no program can read. */
    public void send(String topic, String key, byte[] data, Map<String, String> headers) {
        await(begin(topic, key, data, headers));
    }

    private Future<RecordMetadata> begin(String topic, String key, byte[] data, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        message.headers().add(MARK, new byte[0]);
        return producer.send(message);
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("An event was not sent", e);
        }
    }

    /** The headers a well-behaved program sends with the event. */
    public static Map<String, String> headers(UUID id, String type, Event event) {
        String program = type.substring(0, type.indexOf('.'));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/" + program + "-service");
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_subject", event.key());
        headers.put("ce_aggregateversion", Long.toString(event.version()));
        headers.put("content-type", "application/json");
        headers.put("traceparent", "00-%s-%s-01".formatted(hex(32), hex(16)));
        return headers;
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] json(Event event) {
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + event, e);
        }
    }

    private static String hex(int digits) {
        return UUID.randomUUID().toString().replace("-", "").substring(0, digits);
    }
}
