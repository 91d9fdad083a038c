package dev.comptoir.orders.document;

import io.smallrye.mutiny.Multi;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands out files that were written for one answer, piece by piece; nothing of them stays on the disk. */
@ApplicationScoped
class PrintedFiles {

    private static final OpenOptions ONCE = new OpenOptions().setRead(true).setDeleteOnClose(true);
    private static final int PIECE = 64 * 1024;

    private final Vertx vertx;

    PrintedFiles(Vertx vertx) {
        this.vertx = vertx;
    }

    Multi<byte[]> pieces(PdfFile file) {
        return vertx.fileSystem()
                .open(file.path().toString(), ONCE)
                .onItem()
                .transformToMulti(opened -> opened.setReadBufferSize(PIECE)
                        .toMulti()
                        .map(Buffer::getBytes)
                        .onTermination()
                        .call(opened::close));
    }
}
