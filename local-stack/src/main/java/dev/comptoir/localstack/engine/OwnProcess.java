package dev.comptoir.localstack.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process found by its number, and only if its command line proves that it is one of ours. */
public final class OwnProcess {

    private OwnProcess() {}

    /** The live process of that number whose command line contains the mark, for example our data folder. */
    public static Optional<ProcessHandle> find(long pid, String mark) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> commandLine(process).contains(mark));
    }

    /** The command line as the system knows it; empty when it may not be read. */
    public static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException _) {
            return process.info().commandLine().orElse("");
        }
    }

    /** Asks the process to end, and ends it when it does not within the given time. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!Waiting.until(patience, () -> !process.isAlive())) {
            process.destroyForcibly();
            Waiting.until(Duration.ofSeconds(5), () -> !process.isAlive());
        }
    }
}
