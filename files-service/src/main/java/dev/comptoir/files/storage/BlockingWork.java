package dev.comptoir.files.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

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

    /** The same, for what takes a moment on a disk that works; fails when the disk does not answer. What was begun still ends. */
    <T> Uni<T> soon(Callable<T> work, Duration patience) {
        return run(work).ifNoItem().after(patience).failWith(SilentDisk::new);
    }

    @Override
    public void close() {
        worker.close();
    }
}
