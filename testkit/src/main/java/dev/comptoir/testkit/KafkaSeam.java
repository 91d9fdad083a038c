package dev.comptoir.testkit;

import dev.comptoir.contracts.Topics;
import dev.comptoir.localstack.engine.Ports;
import dev.comptoir.localstack.engine.Waiting;
import dev.comptoir.localstack.kafka.BrokerTopics;
import dev.comptoir.localstack.kafka.KafkaServer;
import dev.comptoir.localstack.kafka.KafkaSettings;
import dev.comptoir.localstack.kafka.TopicPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;

/** The Kafka broker of this test JVM: the one named by {@code COMPTOIR_TEST_KAFKA}, else a container, else the embedded one. */
public final class KafkaSeam {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private KafkaSeam() {}

    /** Its address; started, with every topic of the suite, by whoever asks first. */
    public static String bootstrapServers() {
        return SharedState.once("kafka", KafkaSeam::choose);
    }

    /** Its address, where somebody has asked for it. */
    public static Optional<String> runningServers() {
        return SharedState.find("kafka");
    }

    /** Creates further topics, for example a dead-letter topic only one test needs. */
    public static void createTopics(String... names) {
        List<TopicPlan> plans = new ArrayList<>();
        for (String name : names) {
            plans.add(new TopicPlan(name, Topics.PARTITIONS, false));
        }
        BrokerTopics.on(bootstrapServers()).create(plans);
    }

    /** Ends the broker as a crash would; the test starts it again with {@link #start()}. */
    public static void kill() {
        container().ifPresentOrElse(DockerSeam::kill, () -> embedded().kill());
    }

    /** Starts the broker again after {@link #kill()} and returns when it answers. */
    public static void start() {
        container().ifPresentOrElse(KafkaSeam::startAgain, () -> embedded().start());
    }

    private static Optional<String> container() {
        return SharedState.find("kafka-container");
    }

    private static void startAgain(String container) {
        DockerSeam.start(container);
        BrokerTopics broker = BrokerTopics.on(bootstrapServers());
        if (!Waiting.until(START_PATIENCE, broker::answers)) {
            throw new IllegalStateException("Kafka's container does not answer after its start");
        }
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
        // A port that Docker chooses would be another one after a kill.
        container.setPortBindings(List.of("127.0.0.1:%d:9092".formatted(Ports.free())));
        container.start();
        SharedState.publish("kafka-container", container.getContainerId());
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
