package dev.comptoir.localstack.kafka;

import java.nio.file.Path;

/**
 * Where one Kafka broker keeps its records and how it is reached.
 *
 * @param dataFolder kept between runs
 * @param logFile what the broker prints is appended here
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the broker's own controller, on 127.0.0.1
 */
public record KafkaSettings(Path dataFolder, Path logFile, int port, int controllerPort) {

    public KafkaSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
    }

    /** What clients are given as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
