package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has in use, as /proc says it. */
final class ResidentMemory {

    private static final String NAME = "VmRSS:";

    private ResidentMemory() {}

    static long megabytes(long pid) {
        try {
            return megabytes(Files.readString(Path.of("/proc/" + pid + "/status")));
        } catch (IOException e) {
            throw new BenchFailure("process " + pid + " has ended; a run over a restart means nothing");
        }
    }

    static long megabytes(String status) {
        return status.lines()
                        .filter(line -> line.startsWith(NAME))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow(
                                () -> new BenchFailure("memory is read from /proc, which this machine does not have"))
                / 1_024;
    }
}
