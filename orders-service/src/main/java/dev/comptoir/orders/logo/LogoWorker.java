package dev.comptoir.orders.logo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks into uploaded pictures one at a time on a thread of its own: one may take 30 MB while it is unpacked. */
@ApplicationScoped
class LogoWorker {

    private final WorkerExecutor worker;

    LogoWorker(Vertx vertx) {
        worker = vertx.createSharedWorkerExecutor("document-logos", 1);
    }

    Uni<LogoPicture> prepare(byte[] upload) {
        return worker.executeBlocking(() -> LogoPicture.of(upload), true);
    }
}
