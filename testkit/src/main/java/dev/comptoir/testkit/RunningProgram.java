package dev.comptoir.testkit;

import dev.comptoir.localstack.engine.Ports;
import dev.comptoir.localstack.migration.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** A built program as a process of its own on the real servers, so that a test can kill it like a machine would. */
public final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    private RunningProgram(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Makes the program's database afresh and migrates it from the source tree beside the running test. */
    public static void createDatabase(String module, String database) {
        PostgresSeam server = PostgresSeam.get();
        Database.named("postgres").execute("drop database if exists \"" + database + "\" with (force)");
        Database.named("postgres").execute("create database \"" + database + "\"");
        Migrations.migrate(
                server.jdbcUrl(database),
                server.user(),
                server.password(),
                List.of(
                        "filesystem:" + source("platform").resolve("db/platform"),
                        "filesystem:" + source("storefront").resolve("db/storefront"),
                        "filesystem:" + source(module).resolve("db/migration")));
        SharedState.publish("database", database);
    }

    /** Starts one instance; several of one program may run on the same database. */
    public static RunningProgram start(String module, String database, Map<String, String> settings) {
        return start(module, database, "128m", settings);
    }

    /** @param heap the most memory it has for what it holds */
    public static RunningProgram start(String module, String database, String heap, Map<String, String> settings) {
        int port = Ports.free();
        Map<String, String> all = new TreeMap<>(ComptoirServers.settings(database));
        all.put("quarkus.http.port", Integer.toString(port));
        all.putAll(settings);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar(module).toString()));
        Path log = TestServers.folder().resolve(module + "-" + port + ".log");
        try {
            return new RunningProgram(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    port,
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + module, e);
        }
    }

    public int port() {
        return port;
    }

    /** Waits until the program says it is ready. */
    public RunningProgram awaitReady() {
        Awaitility.await("readiness on port " + port)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(this::isReady);
        return this;
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the process to end, as {@code kill} does, and waits until it has. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** What the program has said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static Path source(String module) {
        return Path.of("..", module, "src/main/resources").toAbsolutePath().normalize();
    }

    private static Path jar(String module) {
        Path jar = Path.of("..", module, "target/quarkus-app/quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build the program first");
        }
        return jar;
    }
}
