package dev.comptoir.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.localstack.engine.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One broker lives through all steps, because its start is what takes the time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaServerIT {

    @TempDir
    static Path folder;

    private static KafkaServer server;

    @BeforeAll
    static void start() {
        server = new KafkaServer(
                        new KafkaSettings(folder.resolve("kafka"), folder.resolve("k.log"), Ports.free(), Ports.free()))
                .start();
        server.createTopics(List.of(new TopicPlan("orders.order", 3, false), new TopicPlan("facts", 1, true)));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    void topics_are_as_planned_and_may_grow() throws Exception {
        server.createTopics(List.of(new TopicPlan("orders.order", 4, false), new TopicPlan("facts", 1, true)));

        // A broker knows of the new partitions a moment after they were made.
        Awaitility.await().until(() -> partitions("orders.order") == 4);
        assertThat(partitions("facts")).isEqualTo(1);
    }

    @Test
    @Order(1)
    void what_is_acknowledged_is_on_the_disk_after_a_known_time() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", server.settings().bootstrapServers()))) {
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            Config settings = admin.describeConfigs(List.of(broker)).all().get().get(broker);
            long atTheLatest =
                    millis(settings, "log.flush.interval.ms") + millis(settings, "log.flush.scheduler.interval.ms");

            assertThat(atTheLatest).isLessThan(KafkaServer.ON_DISK_AFTER.toMillis());
        }
    }

    private static long millis(Config settings, String name) {
        return Long.parseLong(settings.get(name).value());
    }

    @Test
    @Order(2)
    void records_survive_a_stop() throws Exception {
        send("before the stop");

        server.restart();

        assertThat(values()).containsExactly("before the stop");
    }

    @Test
    @Order(3)
    void records_survive_a_kill() throws Exception {
        send("before the kill");
        server.kill();
        assertThat(Ports.answers(server.settings().port())).isFalse();

        server.start();

        assertThat(values()).containsExactly("before the stop", "before the kill");
    }

    @Test
    @Order(4)
    void a_second_owner_of_the_folder_replaces_the_broker_the_first_one_left_behind() throws Exception {
        long abandoned = server.process().orElseThrow().pid();

        server = new KafkaServer(server.settings()).start();

        assertThat(ProcessHandle.of(abandoned).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(values()).hasSize(2);
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", server.settings().bootstrapServers()))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static void send(String value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", server.settings().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", "k" + value.hashCode(), value))
                    .get();
        }
    }

    private static List<String> values() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", server.settings().bootstrapServers());
        TopicPartition facts = new TopicPartition("facts", 0);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(facts));
            consumer.seekToBeginning(List.of(facts));
            long end = consumer.endOffsets(List.of(facts)).get(facts);
            List<String> values = new ArrayList<>();
            while (consumer.position(facts) < end) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach((ConsumerRecord<String, String> r) -> values.add(r.value()));
            }
            return values;
        }
    }
}
