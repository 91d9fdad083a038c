package dev.comptoir.testkit;

import dev.comptoir.localstack.engine.Ports;
import dev.comptoir.localstack.postgres.PostgresServer;
import dev.comptoir.localstack.postgres.PostgresSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this test JVM: the one named by {@code COMPTOIR_TEST_PG_URL}, else a container, else the
 * embedded one.
 */
public record PostgresSeam(String host, int port, String user, String password) {

    /** The running server; started by whoever asks first. */
    public static PostgresSeam get() {
        String[] parts = SharedState.once("postgres", () -> choose().text()).split("\n");
        return new PostgresSeam(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    public String reactiveUrl(String database) {
        return "postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private String text() {
        return String.join("\n", host, "" + port, user, password);
    }

    private static PostgresSeam choose() {
        String url = System.getenv("COMPTOIR_TEST_PG_URL");
        if (url != null && !url.isBlank()) {
            SeamLog.say("PostgreSQL from COMPTOIR_TEST_PG_URL");
            return fromUrl(url);
        }
        return DockerSeam.isWanted() ? fromContainer() : startEmbedded();
    }

    static PostgresSeam fromUrl(String url) {
        URI uri = URI.create(url);
        String[] login = (uri.getUserInfo() == null ? "postgres:" : uri.getUserInfo()).split(":", 2);
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new PostgresSeam(uri.getHost(), port, login[0], login.length > 1 ? login[1] : "");
    }

    @SuppressWarnings("resource") // Ryuk removes the container after this JVM.
    private static PostgresSeam fromContainer() {
        SeamLog.say("PostgreSQL in a container");
        PostgreSQLContainer container =
                new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
        container.start();
        return new PostgresSeam(
                container.getHost(), container.getFirstMappedPort(), container.getUsername(), container.getPassword());
    }

    private static PostgresSeam startEmbedded() {
        SeamLog.say("embedded PostgreSQL");
        SharedState.publish("postgres-settings", Ports.free() + "\n" + UUID.randomUUID());
        PostgresSettings settings = embedded().start().settings();
        TestServers.endWithJvm(settings.dataFolder().resolve("postmaster.pid"), "INT");
        return new PostgresSeam("127.0.0.1", settings.port(), PostgresSettings.USER, settings.password());
    }

    private static PostgresServer embedded() {
        String[] settings = SharedState.require("postgres-settings").split("\n");
        Path folder = TestServers.folder();
        return new PostgresServer(new PostgresSettings(
                folder.resolve("pg"), folder.resolve("pg.log"), Integer.parseInt(settings[0]), settings[1], false));
    }
}
