package dev.comptoir.testkit;

import dev.comptoir.localstack.migration.Migrations;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts what {@link WithComptoir} promises and tells the program under test where it is. */
public final class ComptoirServers implements QuarkusTestResourceConfigurableLifecycleManager<WithComptoir> {

    private String database = "";
    private List<String> migrations = List.of();
    private List<String> topics = List.of();

    @Override
    public void init(WithComptoir wanted) {
        database = wanted.database();
        migrations = words(wanted.migrations()).stream()
                .filter(ComptoirServers::isThere)
                .toList();
        topics = words(wanted.topics());
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.putAll(servers());
        config.putAll(security());
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.devservices.enabled", "false");
        config.put("comptoir.links.secret", "a-secret-of-the-tests-with-32-bytes");
        config.put("comptoir.public-url", "http://127.0.0.1:8080");
        config.put(
                "files.storage.directory", TestServers.folder().resolve("files").toString());
        return config;
    }

    /** The servers stay for the next test class; they end with the test JVM. */
    @Override
    public void stop() {
        SeamLog.say("their servers until this JVM ends");
    }

    /** Kafka starts while the database is made and migrated: each takes some seconds. */
    private Map<String, String> servers() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Map<String, String>> messaging = CompletableFuture.supplyAsync(this::messaging, threads);
            Map<String, String> config = new HashMap<>(database());
            config.putAll(messaging.join());
            return config;
        }
    }

    private Map<String, String> database() {
        if (database.isEmpty()) {
            return Map.of();
        }
        SharedState.once("migrated." + database, this::createAndMigrate);
        SharedState.publish("database", database);
        return connection(database);
    }

    private String createAndMigrate() {
        PostgresSeam server = PostgresSeam.get();
        Database.named("postgres").execute("drop database if exists \"" + database + "\" with (force)");
        Database.named("postgres").execute("create database \"" + database + "\"");
        return "" + Migrations.migrate(server.jdbcUrl(database), server.user(), server.password(), migrations);
    }

    /** What a program on these servers is told, for one that runs as a process of its own. */
    static Map<String, String> settings(String database) {
        Map<String, String> config = new HashMap<>(connection(database));
        config.putAll(messagingSettings());
        config.putAll(security());
        config.put("comptoir.links.secret", "a-secret-of-the-tests-with-32-bytes");
        config.put("comptoir.public-url", "http://127.0.0.1:8080");
        return config;
    }

    private static Map<String, String> connection(String database) {
        PostgresSeam server = PostgresSeam.get();
        return Map.of(
                "quarkus.datasource.reactive.url", server.reactiveUrl(database),
                "quarkus.datasource.username", server.user(),
                "quarkus.datasource.password", server.password());
    }

    private Map<String, String> messaging() {
        KafkaSeam.createTopics(topics.toArray(String[]::new));
        return messagingSettings();
    }

    private static Map<String, String> messagingSettings() {
        String kafka = KafkaSeam.bootstrapServers();
        return Map.of(
                "kafka.bootstrap.servers", kafka,
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(MailSeam.smtpPort()),
                "quarkus.mailer.tls", "false",
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.login", "DISABLED");
    }

    /** The key itself, not its location: in tests Quarkus sets a throw-away key of its own, which this replaces. */
    private static Map<String, String> security() {
        Path privateKey = write(TestServers.folder().resolve("internal-private.pem"), InternalKeys.privateKeyPem());
        return Map.of(
                "mp.jwt.verify.publickey", InternalKeys.publicKeyPem(),
                "comptoir.internal-jwt.private-key-location", privateKey.toString());
    }

    private static boolean isThere(String location) {
        String folder = location.replaceFirst("^classpath:", "");
        return Thread.currentThread().getContextClassLoader().getResource(folder) != null;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
