package dev.comptoir.localstack.launch;

import dev.comptoir.contracts.Topics;
import dev.comptoir.localstack.kafka.KafkaServer;
import dev.comptoir.localstack.kafka.KafkaSettings;
import dev.comptoir.localstack.kafka.TopicPlan;
import java.util.List;
import java.util.Optional;

/** The broker of the stack, with every topic of the contracts. */
final class KafkaStack implements Server {

    private final Layout layout;
    private final KafkaServer server;

    KafkaStack(Layout layout) {
        this.layout = layout;
        this.server = new KafkaServer(settings(layout));
    }

    static KafkaSettings settings(Layout layout) {
        return new KafkaSettings(
                layout.data("kafka"),
                layout.log("kafka"),
                layout.port(Layout.KAFKA),
                layout.port(Layout.KAFKA_CONTROLLER));
    }

    /** The topics as the contracts want them. */
    static List<TopicPlan> topics() {
        return Topics.ALL.stream()
                .map(topic -> new TopicPlan(topic.name(), topic.partitions(), topic.compacted()))
                .toList();
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + layout.port(Layout.KAFKA);
    }

    @Override
    public void start() {
        server.start();
    }

    void createTopics() {
        server.createTopics(topics());
    }

    @Override
    public boolean isReady() {
        return server.isAlive();
    }

    @Override
    public Optional<Running> process() {
        return server.process().map(Running::started);
    }

    @Override
    public void stop() {
        server.stop();
    }
}
