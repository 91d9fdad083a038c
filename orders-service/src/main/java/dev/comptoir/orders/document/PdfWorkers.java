package dev.comptoir.orders.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes PDF on two threads of its own, so that neither an event loop nor the memory suffers from many at once. */
@ApplicationScoped
class PdfWorkers {

    static final int THREADS = 2;

    /** Pages of more lines take so much memory that two at once would leave too little for everything else. */
    private static final int LONG = 50;

    private final WorkerExecutor workers;
    private final WorkerExecutor oneByOne;

    PdfWorkers(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor("order-documents", THREADS);
        oneByOne = vertx.createSharedWorkerExecutor("long-order-documents", 1);
    }

    /** The answer comes back to the event loop that asked. */
    Uni<byte[]> write(PdfPage page) {
        return writing(page).executeBlocking(() -> PdfWriter.write(page), false);
    }

    Uni<byte[]> archive(PdfPage page, ArchivalPdf.Addition addition) {
        return writing(page).executeBlocking(() -> PdfWriter.archive(page, addition), false);
    }

    Uni<Void> join(JoinedPdf all, byte[] document) {
        return run(() -> {
            all.add(document);
            return null;
        });
    }

    Uni<PdfFile> finish(JoinedPdf all, String name) {
        return run(() -> all.finish(name));
    }

    /** Documents that each read and are written by themselves, at once. */
    Uni<List<Pdf>> together(List<Uni<Pdf>> documents) {
        return Uni.join().all(documents).andFailFast();
    }

    private WorkerExecutor writing(PdfPage page) {
        return page.lines().rows().size() > LONG ? oneByOne : workers;
    }

    private <T> Uni<T> run(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}
