package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Work that waits for a disk or an object store, on threads of its own. */
record BlockingWork(WorkerExecutor worker) implements AutoCloseable {

    private static final int LONGEST_HOURS = 6;

    static BlockingWork named(Vertx vertx, String name, int threads) {
        return new BlockingWork(vertx.createSharedWorkerExecutor(name, threads, LONGEST_HOURS, TimeUnit.HOURS));
    }

    <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> worker.executeBlocking(work, false).toCompletionStage());
    }

    /**
     * The same, for what takes a moment on a disk that works; fails when the disk does not answer. What was begun still ends.
     *
     * @param late takes what it gave after all, which nobody waits for any more
     */
    <T> Uni<T> soon(Callable<T> work, Duration patience, Consumer<T> late) {
        Uni<T> begun = run(work).memoize().indefinitely();
        return begun.ifNoItem()
                .after(patience)
                .failWith(SilentDisk::new)
                .onFailure(SilentDisk.class)
                .invoke(() -> begun.subscribe().with(late, _ -> {}));
    }

    @Override
    public void close() {
        worker.close();
    }
}
