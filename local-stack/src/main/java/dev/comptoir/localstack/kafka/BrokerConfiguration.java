package dev.comptoir.localstack.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The broker's properties: one node that is broker and controller, small in memory and quick to come back after a kill. */
final class BrokerConfiguration {

    private BrokerConfiguration() {}

    static String text(KafkaSettings settings) {
        Map<String, String> all = new TreeMap<>();
        all.putAll(identity(settings));
        all.putAll(smallness());
        all.putAll(durability());
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> identity(KafkaSettings settings) {
        String client = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + settings.controllerPort();
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@" + controller,
                "listeners",
                client + ",CONTROLLER://" + controller,
                "advertised.listeners",
                client,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                settings.dataFolder().toString());
    }

    private static Map<String, String> smallness() {
        return Map.of(
                "num.io.threads", "2",
                "num.network.threads", "2",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.segment.bytes", "67108864",
                "log.index.size.max.bytes", "1048576",
                "queued.max.requests", "64");
    }

    private static Map<String, String> durability() {
        Map<String, String> durability = new TreeMap<>(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "2",
                "group.initial.rebalance.delay.ms", "0",
                // A killed broker may register again as soon as its old session is over; a busy one must not lose it.
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "400",
                "offsets.retention.minutes", "43200"));
        // Nobody else has a copy: outboxes keep what is acknowledged until it is on the disk for sure
        // (KafkaServer.ON_DISK_AFTER).
        durability.put("log.flush.interval.ms", "2000");
        durability.put("log.flush.scheduler.interval.ms", "1000");
        return durability;
    }
}
