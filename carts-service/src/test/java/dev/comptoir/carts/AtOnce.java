package dev.comptoir.carts;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several clients do the same at the same time. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int times, Callable<T> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running =
                    IntStream.range(0, times).mapToObj(_ -> pool.submit(work)).toList();
            return running.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
