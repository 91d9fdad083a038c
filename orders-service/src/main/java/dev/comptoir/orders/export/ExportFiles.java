package dev.comptoir.orders.export;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The files of exports, and exports that are written while their caller waits. */
@ApplicationScoped
class ExportFiles {

    /** What is answered at once has at most this many bytes; a larger file is downloaded. */
    private static final long MOST_AT_ONCE = 8_000_000;

    private final CreateExport create;
    private final WriteExport write;
    private final ExportStore exports;
    private final Clock clock;

    ExportFiles(CreateExport create, WriteExport write, ExportStore exports, Clock clock) {
        this.create = create;
        this.write = write;
        this.exports = exports;
        this.clock = clock;
    }

    /** The export as it is now; one of few orders is done. */
    Uni<Replayable<ExportView>> createAndWait(CreateExportRequest request, RequestKey key, String actor) {
        return create.handle(request, true, key, actor)
                .call(created -> isOurs(created)
                        ? write.handle(new ExportRun(created.answer().id(), 1, request))
                        : Uni.createFrom().nullItem())
                .chain(created ->
                        exports.find(created.answer().id()).map(now -> new Replayable<>(now, created.isReplayed())));
    }

    private static boolean isOurs(Replayable<ExportView> created) {
        return !created.isReplayed() && created.answer().state() == ExportState.RUNNING;
    }

    /** Whether the file is there and small enough to be answered at once. */
    boolean isAnswered(ExportView export) {
        return export.downloadUrl() != null && export.byteSize() <= MOST_AT_ONCE;
    }

    /** An export whose file can be downloaded. */
    Uni<ExportView> downloadable(UUID id) {
        return exports.find(id).invoke(this::check);
    }

    private void check(ExportView export) {
        if (!export.isDone()) {
            throw ExportProblem.notDone(export.id(), export.state());
        }
        if (!clock.instant().isBefore(export.expiresAt())) {
            throw ExportProblem.expired(export.id());
        }
    }

    Uni<byte[]> whole(UUID id) {
        return pieces(id)
                .collect()
                .in(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** Piece by piece, each read when the one before was sent. */
    Multi<byte[]> pieces(UUID id) {
        AtomicInteger next = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> exports.piece(id, next.getAndIncrement()))
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .map(piece -> ExportPiece.unpack(piece.get()));
    }
}
