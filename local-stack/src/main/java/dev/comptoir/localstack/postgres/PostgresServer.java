package dev.comptoir.localstack.postgres;

import dev.comptoir.localstack.engine.Commands;
import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL server as a child process, on a data folder that outlives it. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int START_ATTEMPTS = 20;

    private final PostgresSettings settings;
    private final DataFolder data;
    private final Databases databases;
    private final Path binaries;
    private final Unprivileged user;
    private Process process;

    public PostgresServer(PostgresSettings settings) {
        this.settings = settings;
        this.data = new DataFolder(settings.dataFolder());
        this.databases = new Databases(settings.jdbcUrl("postgres"), PostgresSettings.USER, settings.password());
        this.binaries = PostgresBinaries.folder();
        this.user = Unprivileged.choose(binaries.resolve("bin/postgres"));
    }

    public PostgresSettings settings() {
        return settings;
    }

    /**
     * Starts the server and returns when it accepts connections. A server left over on the same data folder is stopped
     * first; after a crash the rows are recovered from the log as PostgreSQL does it.
     */
    public synchronized PostgresServer start() {
        stopLeftover();
        if (!data.isInitialised()) {
            data.initialise(binaries, user, settings.password());
        }
        user.own(settings.dataFolder());
        for (int attempt = 1; !startOnce(); attempt++) {
            if (attempt == START_ATTEMPTS) {
                throw new EngineException("PostgreSQL does not start, see " + settings.logFile() + ": " + lastWords());
            }
        }
        return this;
    }

    /** Creates the databases that are missing. */
    public void createDatabases(List<String> names) {
        databases.createMissing(names);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process to watch; present while it has been started. */
    public Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    /** Ends it the fast way: open transactions roll back, everything committed is on disk. */
    public synchronized void stop() {
        stopLeftover();
        process = null;
    }

    /** Ends it as a power cut would: SIGKILL, without any goodbye. */
    public synchronized void kill() {
        data.runningServer().ifPresent(ProcessHandle::destroyForcibly);
        Waiting.until(STOP_PATIENCE, () -> data.runningServer().isEmpty());
        process = null;
    }

    @Override
    public void close() {
        stop();
    }

    private void stopLeftover() {
        data.runningServer().ifPresent(running -> {
            shutDown("fast");
            if (!Waiting.until(STOP_PATIENCE, () -> !running.isAlive())) {
                shutDown("immediate");
            }
        });
        data.forgetDeadServer();
    }

    private Commands.Outcome shutDown(String mode) {
        return user.run(
                settings.dataFolder(),
                binaries.resolve("bin/pg_ctl").toString(),
                "-D",
                settings.dataFolder().toString(),
                "-m",
                mode,
                "-t",
                "15",
                "stop");
    }

    /** False when the server ended by itself: children of a killed server may hold its memory for a moment. */
    private boolean startOnce() {
        data.forgetDeadServer();
        launch();
        boolean decided = Waiting.until(START_PATIENCE, () -> !process.isAlive() || databases.accept());
        if (!decided) {
            kill();
            throw new EngineException("PostgreSQL did not accept connections on port %d within %d s, see %s"
                    .formatted(settings.port(), START_PATIENCE.toSeconds(), settings.logFile()));
        }
        if (process.isAlive()) {
            return true;
        }
        Waiting.until(Duration.ofMillis(500), () -> false);
        return false;
    }

    private void launch() {
        Folders.create(settings.logFile().getParent());
        String program = binaries.resolve("bin/postgres").toString();
        ProcessBuilder builder = new ProcessBuilder(user.command(PostgresConfiguration.command(program, settings)))
                .directory(settings.dataFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new EngineException("Cannot start " + program, e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(settings.logFile());
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
