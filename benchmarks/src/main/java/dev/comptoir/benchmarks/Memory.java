package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How much memory a program holds at most while something is done, as Linux counts it. */
final class Memory {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final LongSupplier kilobytes;

    Memory(LongSupplier kilobytes) {
        this.kilobytes = kilobytes;
    }

    static Memory of(long process) {
        return new Memory(() -> resident(status(process)));
    }

    /** What was done, and by how many megabytes the program grew above what it held before. */
    record Growth<T>(T result, double megabytes) {}

    <T> Growth<T> during(Supplier<T> work) {
        long before = kilobytes.getAsLong();
        Look look = new Look(kilobytes, before);
        Thread looking = Thread.ofPlatform().name("memory").start(look);
        try {
            T result = work.get();
            return new Growth<>(result, (look.most() - before) / 1024.0);
        } finally {
            look.stop();
            join(looking);
        }
    }

    private static final class Look implements Runnable {

        private final LongSupplier kilobytes;
        private volatile long most;
        private volatile boolean isStopped;

        Look(LongSupplier kilobytes, long first) {
            this.kilobytes = kilobytes;
            this.most = first;
        }

        @Override
        public void run() {
            while (!isStopped) {
                most = Math.max(most, kilobytes.getAsLong());
                Pause.of(BETWEEN_LOOKS);
            }
        }

        long most() {
            return Math.max(most, kilobytes.getAsLong());
        }

        void stop() {
            isStopped = true;
        }
    }

    /** The line VmRSS of a process' status. */
    static long resident(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("the program has ended"));
    }

    private static List<String> status(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status"));
        } catch (IOException e) {
            throw new BenchFailure("memory is read from /proc, which this machine does not have, or the program ended");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }
}
