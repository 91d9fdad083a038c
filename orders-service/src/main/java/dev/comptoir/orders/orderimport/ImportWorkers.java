package dev.comptoir.orders.orderimport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Reads and packs files on threads of its own, so that no event loop waits for it. */
@ApplicationScoped
class ImportWorkers {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;

    ImportWorkers(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor("order-imports", THREADS);
    }

    /** The answer comes back to the event loop that asked. */
    <T> Uni<T> run(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}
