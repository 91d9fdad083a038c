package dev.comptoir.localstack.kafka;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.OwnProcess;
import dev.comptoir.localstack.engine.PidFile;
import dev.comptoir.localstack.engine.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A real Kafka broker as a child process, on a data folder that outlives it. */
public final class KafkaServer implements AutoCloseable {

    /** What was acknowledged so long ago is on the disk. */
    public static final Duration ON_DISK_AFTER = Duration.ofSeconds(5);

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** One store has one broker; the id only has to stay the same. */
    private static final String CLUSTER = "Y29tcHRvaXItbG9jYWwtMA";

    private static final List<String> JVM = List.of(
            "-Xms48m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TrimNativeHeapInterval=60000",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:aot=off",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final KafkaSettings settings;
    private final Path binaries;

    /** Of the broker on this data folder, whoever started it. */
    private final PidFile pid;

    private Process process;

    public KafkaServer(KafkaSettings settings) {
        this.settings = settings;
        this.binaries = BrokerBinaries.folder();
        this.pid = new PidFile(sibling(".pid"), propertiesFile() + " ");
    }

    public KafkaSettings settings() {
        return settings;
    }

    /** Starts the broker and returns when it answers clients. One left over on the same data folder is ended first. */
    public synchronized KafkaServer start() {
        stop();
        launch(writeProperties());
        BrokerTopics topics = BrokerTopics.on(settings.bootstrapServers());
        boolean decided = Waiting.until(START_PATIENCE, () -> !process.isAlive() || topics.answers());
        if (!decided || !process.isAlive()) {
            process.destroyForcibly();
            throw new EngineException(
                    "Kafka does not start on port %d, see %s".formatted(settings.port(), settings.logFile()));
        }
        return this;
    }

    /** Creates the topics that are missing and widens those that have too few partitions. */
    public void createTopics(List<TopicPlan> plans) {
        BrokerTopics.on(settings.bootstrapServers()).create(plans);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process to watch; present while it has been started. */
    public Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    /** Ends it in order: everything received is on disk. */
    public synchronized void stop() {
        pid.find().ifPresent(running -> OwnProcess.end(running, STOP_PATIENCE));
        pid.delete();
        process = null;
    }

    /** Ends it with SIGKILL, as a crash would. */
    public synchronized void kill() {
        pid.find().ifPresent(running -> {
            running.destroyForcibly();
            Waiting.until(STOP_PATIENCE, () -> !running.isAlive());
        });
        process = null;
    }

    /** Stops it if it runs and starts it on the same records. */
    public synchronized KafkaServer restart() {
        stop();
        return start();
    }

    @Override
    public void close() {
        stop();
    }

    private Path writeProperties() {
        try {
            Folders.create(settings.dataFolder());
            return Files.writeString(propertiesFile(), BrokerConfiguration.text(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + propertiesFile(), e);
        }
    }

    private void launch(Path properties) {
        Folders.create(settings.logFile().getParent());
        ProcessBuilder builder = new ProcessBuilder(command(properties))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            process = builder.start();
            process.getOutputStream().close();
            pid.write(process.toHandle());
        } catch (IOException e) {
            throw new EngineException("Cannot start Kafka", e);
        }
    }

    private List<String> command(Path properties) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Djava.util.logging.config.file=" + binaries.resolve("logging.properties"));
        // Classes are read from an archive the JVM makes when a broker is stopped for the first time: half the start.
        command.add("-XX:+AutoCreateSharedArchive");
        command.add("-XX:SharedArchiveFile=" + binaries.resolve("broker.jsa"));
        command.addAll(List.of("-cp", binaries.resolve("lib") + "/*"));
        command.add(BrokerProcess.class.getName());
        command.add(properties.toString());
        command.add(CLUSTER);
        command.add(Long.toString(ProcessHandle.current().pid()));
        return command;
    }

    private Path propertiesFile() {
        return sibling(".properties");
    }

    private Path sibling(String ending) {
        return settings.dataFolder().resolveSibling(settings.dataFolder().getFileName() + ending);
    }
}
