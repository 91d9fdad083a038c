package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Watches, in /proc, how much memory some programs take while something goes on. */
final class MemoryMeter {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Map<String, Long> programs;

    MemoryMeter(Installation suite, List<String> names) {
        this.programs = new LinkedHashMap<>();
        names.forEach(name -> programs.put(name, suite.processes().get(name)));
    }

    /** By how many megabytes each program was larger, at most, than when the work began. */
    Map<String, Long> growth(Runnable work) {
        Map<String, Long> before = read();
        Map<String, Long> most = new LinkedHashMap<>(before);
        AtomicBoolean isDone = new AtomicBoolean();
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(most, isDone));
        try {
            work.run();
        } finally {
            isDone.set(true);
            join(watch);
        }
        most.replaceAll((name, kilobytes) -> (kilobytes - before.get(name)) / 1024);
        return most;
    }

    static String text(Map<String, Long> growth) {
        return growth.entrySet().stream()
                .map(program -> program.getKey() + " +" + program.getValue() + " MB")
                .collect(Collectors.joining(", "));
    }

    private void watch(Map<String, Long> most, AtomicBoolean isDone) {
        while (!isDone.get()) {
            read().forEach((name, kilobytes) -> most.merge(name, kilobytes, Math::max));
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private Map<String, Long> read() {
        Map<String, Long> now = new LinkedHashMap<>();
        programs.forEach((name, pid) -> now.put(name, resident(pid)));
        return now;
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new BenchFailure("memory is read from /proc, which this machine does not have");
        }
    }

    private static void join(Thread watch) {
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }
}
