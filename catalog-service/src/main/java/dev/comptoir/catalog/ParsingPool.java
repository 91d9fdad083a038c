package dev.comptoir.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The worker threads for reading files and HTML, so that the event loops never wait for it. */
@ApplicationScoped
public class ParsingPool {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;

    ParsingPool(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor("catalog-parsing", THREADS, 2, TimeUnit.MINUTES);
    }

    /** The result comes back on the Vert.x context of the caller. */
    public <T> Uni<T> run(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}
