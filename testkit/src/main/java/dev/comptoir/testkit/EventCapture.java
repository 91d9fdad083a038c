package dev.comptoir.testkit;

import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Collects what arrives on topics from the moment it is made, with a real consumer. */
public final class EventCapture implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final String WAITING = """
            outbox o where not exists (
                select 1 from outbox_parked_keys p where p.topic = o.topic and p.key = o.key)""";

    private final List<CapturedEvent> events = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread poller;

    private EventCapture(List<String> topics, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KafkaSeam.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy: asking for the positions fixes them now, before the test does anything.
        partitions.forEach(consumer::position);
        poller = Thread.ofPlatform().name("event-capture").daemon().start(this::poll);
    }

    /** Sees the events of everything committed from now on: what was committed before is let through to Kafka first. */
    public static EventCapture of(String... topics) {
        if (SharedState.find("database").isPresent()) {
            soon("the outbox is empty").until(EventCapture::isOutboxEmpty);
        }
        return new EventCapture(List.of(topics), false);
    }

    private static boolean isOutboxEmpty() {
        Database database = Database.current();
        return database.value("select to_regclass('outbox')") == null || database.count(WAITING) == 0;
    }

    /** Sees everything that was ever sent, too. */
    public static EventCapture fromBeginning(String... topics) {
        return new EventCapture(List.of(topics), true);
    }

    /** Everything seen so far, in the order of arrival. */
    public List<CapturedEvent> all() {
        return List.copyOf(events);
    }

    public List<CapturedEvent> ofType(Class<? extends Event> contract) {
        return matching(event -> event.type().equals(type(contract)));
    }

    /** Those about one aggregate: other tests and background work may have told of others. */
    public List<CapturedEvent> ofType(Class<? extends Event> contract, Object key) {
        return matching(
                event -> event.type().equals(type(contract)) && event.key().equals(key.toString()));
    }

    public List<CapturedEvent> matching(Predicate<CapturedEvent> condition) {
        return events.stream().filter(condition).toList();
    }

    /** Waits for the first event of one type about one aggregate. */
    public <T extends Event> T await(Class<T> contract, Object key) {
        return await(
                        "%s about %s".formatted(type(contract), key),
                        event -> event.type().equals(type(contract))
                                && event.key().equals(key.toString()))
                .as(contract);
    }

    /** Waits for the first event that fulfils the condition. */
    public CapturedEvent await(String what, Predicate<CapturedEvent> condition) {
        return await(what, condition, 1).getFirst();
    }

    /** Waits until at least so many events fulfil the condition. */
    public List<CapturedEvent> await(String what, Predicate<CapturedEvent> condition, int count) {
        return soon("%d x %s; seen: %s".formatted(count, what, types()))
                .until(() -> matching(condition), found -> found.size() >= count);
    }

    private static ConditionFactory soon(String what) {
        return Awaitility.await(what)
                .atMost(Patience.LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY);
    }

    /** Forgets what was seen so far. */
    public void clear() {
        events.clear();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            poller.join(Patience.LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String type(Class<? extends Event> contract) {
        EventType type = contract.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(contract.getName() + " has no @EventType");
        }
        return type.name();
    }

    private List<String> types() {
        return events.stream().map(CapturedEvent::type).distinct().toList();
    }

    private void poll() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> events.add(CapturedEvent.of(message)));
            }
        } catch (WakeupException _) {
            // The test is over.
        }
    }
}
