package dev.comptoir.testkit;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets several do something at the same time, each on a thread of its own, and waits for all of them. */
public final class AtOnce {

    private AtOnce() {}

    /** The same, several times. */
    public static <T> List<T> times(int times, Callable<T> work) {
        return run(Collections.nCopies(times, work));
    }

    /** With each of the items; results in their order. */
    public static <A, T> List<T> map(List<A> items, Function<A, T> work) {
        return run(
                items.stream().<Callable<T>>map(item -> () -> work.apply(item)).toList());
    }

    public static <A> void forEach(List<A> items, Consumer<A> work) {
        map(items, item -> {
            work.accept(item);
            return item;
        });
    }

    private static <T> List<T> run(List<Callable<T>> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> running = work.stream().map(pool::submit).toList();
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
