package dev.comptoir.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends waiting events to Kafka in their order and says what became of each. */
@ApplicationScoped
class RelayProducer {

    private static final Logger LOG = Logger.getLogger(RelayProducer.class);

    private final Map<String, Object> settings;
    private final String source;
    // KafkaProducer.send may block while it looks for the broker, so it never runs on an event loop.
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-relay").daemon().factory());
    private Producer<String, byte[]> producer;

    RelayProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String program) {
        this.source = "/" + program;
        // A record is never given up on while the process lives: giving one up and sending the next would reorder a
        // key.
        this.settings = new HashMap<>(broker);
        this.settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                program + "-outbox",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L * 1024 * 1024,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                2_000,
                ProducerConfig.METADATA_MAX_AGE_CONFIG,
                60_000));
    }

    /** What became of a batch: acknowledged rows, and rows no retry can help with their reasons. */
    record Outcome(List<Long> acknowledged, Map<OutboxRow, String> impossible, Exception failure) {}

    /** What a producer needs before its first event is got ready, so that the first event does not wait for it. */
    void open() {
        sender.execute(() -> {
            try {
                producer();
            } catch (RuntimeException e) {
                LOG.debug("no producer yet", e);
            }
        });
    }

    Uni<Outcome> send(List<OutboxRow> rows) {
        return Uni.createFrom().emitter(emitter -> sender.execute(() -> send(rows, emitter)));
    }

    private void send(List<OutboxRow> rows, UniEmitter<? super Outcome> emitter) {
        Batch batch = new Batch(rows.size(), emitter);
        for (OutboxRow row : rows) {
            try {
                if (batch.mayGoOn(row)) {
                    producer().send(row.toRecord(source), (_, failure) -> batch.done(row, failure));
                } else {
                    batch.skipped();
                }
            } catch (RuntimeException e) {
                batch.done(row, e);
            }
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        sender.execute(() -> {
            if (producer != null) {
                producer.close(Duration.ofSeconds(2));
            }
        });
        sender.shutdown();
    }

    /** Gathers the answers of one batch; completes when the last row is answered. */
    private static final class Batch {

        private final AtomicInteger open;
        private final UniEmitter<? super Outcome> emitter;
        private final List<Long> acknowledged = new ArrayList<>();
        private final Map<OutboxRow, String> impossible = new LinkedHashMap<>();
        private final Set<String> stopped = new HashSet<>();
        private Exception failure;

        Batch(int size, UniEmitter<? super Outcome> emitter) {
            this.open = new AtomicInteger(size);
            this.emitter = emitter;
        }

        /** After one failed row the rest of its key waits for the next pass. */
        synchronized boolean mayGoOn(OutboxRow row) {
            return failure == null && !stopped.contains(row.topic() + row.key());
        }

        synchronized void done(OutboxRow row, Exception problem) {
            if (problem == null) {
                acknowledged.add(row.seq());
            } else if (problem instanceof RecordTooLargeException || problem instanceof SerializationException) {
                stopped.add(row.topic() + row.key());
                impossible.put(row, problem.getClass().getSimpleName() + ": " + problem.getMessage());
            } else {
                stopped.add(row.topic() + row.key());
                failure = problem;
            }
            skipped();
        }

        void skipped() {
            if (open.decrementAndGet() == 0) {
                emitter.complete(new Outcome(acknowledged, impossible, failure));
            }
        }
    }
}
