package dev.comptoir.testkit.document;

import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.EventPublisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Holds every message that programs have left on a broker against the AsyncAPI document: topic, headers and each field. */
public final class DocumentedMessages {

    /** As a module sees it from its folder. */
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.json");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_FAULTS = 100;

    private DocumentedMessages() {}

    /** What is wrong with them, each fault once; what tests said in the place of programs is left out. */
    public static SortedSet<String> faults(String bootstrapServers) {
        EventDocument document = document();
        SortedSet<String> faults = new TreeSet<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = document.topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (!isAt(consumer, ends) && faults.size() < MOST_FAULTS) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    CapturedEvent event = CapturedEvent.of(message);
                    if (!event.headers().containsKey(EventPublisher.MARK)) {
                        faults.addAll(document.faults(event));
                    }
                });
            }
        }
        return faults;
    }

    private static boolean isAt(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        Collection<Map.Entry<TopicPartition, Long>> all = ends.entrySet();
        return all.stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static EventDocument document() {
        try {
            return EventDocument.read(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
