package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.OwnProcess;
import dev.comptoir.localstack.engine.Ports;
import dev.comptoir.localstack.engine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * {@code ./comptoir train}: starts every program once more beside the one that serves, and keeps what its JVM has loaded and
 * linked, so that later starts take half the time.
 */
final class Train {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(5);
    private static final Duration PROBE_STEP = Duration.ofMillis(200);
    private static final int BYTES_PER_MEGABYTE = 1_000_000;

    private final Layout layout;
    private final RunFolder run;
    private final ProgramSettings settings;

    Train(Layout layout) {
        this.layout = layout;
        this.run = new RunFolder(layout);
        this.settings = new ProgramSettings(layout, new Secrets(layout));
    }

    int run() {
        if (run.find(RunFolder.LAUNCHER).isEmpty()) {
            throw new LaunchFailure("Programs are trained beside those that run: start Comptoir first, ./comptoir up");
        }
        layout.programs().forEach(this::train);
        Console.say("The next start of each program uses its cache, until the program is built anew.");
        return 0;
    }

    private void train(Program program) {
        long since = System.nanoTime();
        Path cache = layout.startCache(program);
        Path fresh = cache.resolveSibling(program.name() + ".new");
        Folders.create(cache.getParent());
        try {
            Files.deleteIfExists(fresh);
            record(program, fresh);
            Files.move(fresh, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Console.say("%-12s %4d MB written after %s"
                    .formatted(program.name(), Files.size(cache) / BYTES_PER_MEGABYTE, Console.seconds(since)));
        } catch (IOException e) {
            throw new EngineException("The start cache of %s cannot be written".formatted(program.name()), e);
        }
    }

    /** The JVM writes the file when the program ends, which takes longer than its start. */
    private void record(Program program, Path fresh) throws IOException {
        int port = Ports.free();
        Path log = layout.log(program.name() + "-training");
        ProcessBuilder builder = new ProcessBuilder(settings.trainingCommand(program, fresh))
                .directory(layout.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings.environment(program));
        builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean isReady =
                Waiting.until(LONGEST_START, PROBE_STEP, () -> !process.isAlive() || ProgramProcess.isReady(port));
        OwnProcess.end(process.toHandle(), LONGEST_WRITING);
        if (!isReady || !Files.exists(fresh)) {
            throw new LaunchFailure(
                    "%s did not become ready for its training: %s says why".formatted(program.name(), log));
        }
    }
}
