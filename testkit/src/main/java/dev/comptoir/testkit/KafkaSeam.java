package dev.comptoir.testkit;

import dev.comptoir.contracts.Topics;
import dev.comptoir.localstack.engine.Ports;
import dev.comptoir.localstack.kafka.BrokerTopics;
import dev.comptoir.localstack.kafka.KafkaServer;
import dev.comptoir.localstack.kafka.KafkaSettings;
import dev.comptoir.localstack.kafka.TopicPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.kafka.KafkaContainer;

/** The Kafka broker of this test JVM: the one named by {@code COMPTOIR_TEST_KAFKA}, else a container, else the embedded one. */
public final class KafkaSeam {

    private KafkaSeam() {}

    /** Its address; started, with every topic of the suite, by whoever asks first. */
    public static String bootstrapServers() {
        return SharedState.once("kafka", KafkaSeam::choose);
    }

    /** Creates further topics, for example a dead-letter topic only one test needs. */
    public static void createTopics(String... names) {
        List<TopicPlan> plans = new ArrayList<>();
        for (String name : names) {
            plans.add(new TopicPlan(name, Topics.PARTITIONS, false));
        }
        BrokerTopics.on(bootstrapServers()).create(plans);
    }

    /** Ends the embedded broker as a crash would; the test starts it again with {@link #start()}. */
    public static void kill() {
        embedded().kill();
    }

    /** Starts the embedded broker again after {@link #kill()}. */
    public static void start() {
        embedded().start();
    }

    private static String choose() {
        String given = System.getenv("COMPTOIR_TEST_KAFKA");
        String address;
        if (given != null && !given.isBlank()) {
            SeamLog.say("Kafka from COMPTOIR_TEST_KAFKA");
            address = given;
        } else {
            address = DockerSeam.isWanted() ? fromContainer() : startEmbedded();
        }
        BrokerTopics.on(address)
                .create(Topics.ALL.stream()
                        .map(topic -> new TopicPlan(topic.name(), topic.partitions(), topic.compacted()))
                        .toList());
        return address;
    }

    @SuppressWarnings("resource") // Ryuk removes the container after this JVM.
    private static String fromContainer() {
        SeamLog.say("Kafka in a container");
        KafkaContainer container = new KafkaContainer("apache/kafka:4.2.0");
        container.start();
        return container.getBootstrapServers();
    }

    private static String startEmbedded() {
        SeamLog.say("embedded Kafka");
        SharedState.publish("kafka-settings", Ports.free() + "\n" + Ports.free());
        KafkaSettings settings = embedded().start().settings();
        TestServers.endWithJvm(TestServers.folder().resolve("kafka.pid"), "TERM");
        return settings.bootstrapServers();
    }

    private static KafkaServer embedded() {
        String[] ports = SharedState.require("kafka-settings").split("\n");
        Path folder = TestServers.folder();
        return new KafkaServer(new KafkaSettings(
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                Integer.parseInt(ports[0]),
                Integer.parseInt(ports[1])));
    }
}
