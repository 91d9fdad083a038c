package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients in a closed loop: each starts its next piece of work when the last one is answered. Ends by itself. */
final class Load {

    private Load() {}

    /** How many pieces of work were done in which time, and how long each took. */
    record Result(long done, Duration elapsed, Histogram micros) {

        double perSecond() {
            return done * 1e9 / elapsed.toNanos();
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    static Result run(int clients, Duration duration, Runnable work) {
        Histogram micros = new ConcurrentHistogram(3);
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> loop(end, work, micros, failed)));
        }
        threads.forEach(Load::join);
        if (failed.get() != null) {
            throw new BenchFailure("a client failed: " + failed.get().getMessage());
        }
        return new Result(micros.getTotalCount(), Duration.ofNanos(System.nanoTime() - begin), micros);
    }

    /** Each piece is taken by one client, until none is left. */
    static <T> void drain(int clients, Queue<T> pieces, Consumer<T> work) {
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> take(pieces, work, failed)));
        }
        threads.forEach(Load::join);
        if (failed.get() != null) {
            throw new BenchFailure("a client failed: " + failed.get().getMessage());
        }
    }

    private static <T> void take(Queue<T> pieces, Consumer<T> work, AtomicReference<RuntimeException> failed) {
        for (T piece = pieces.poll(); piece != null && failed.get() == null; piece = pieces.poll()) {
            try {
                work.accept(piece);
            } catch (RuntimeException e) {
                failed.compareAndSet(null, e);
            }
        }
    }

    private static void loop(long end, Runnable work, Histogram micros, AtomicReference<RuntimeException> failed) {
        while (System.nanoTime() < end && failed.get() == null) {
            long started = System.nanoTime();
            try {
                work.run();
            } catch (RuntimeException e) {
                failed.compareAndSet(null, e);
            }
            micros.recordValue((System.nanoTime() - started) / 1_000);
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
