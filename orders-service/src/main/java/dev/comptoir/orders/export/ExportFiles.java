package dev.comptoir.orders.export;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The files of exports, and exports that are written while their caller waits. */
@ApplicationScoped
public class ExportFiles {

    /** What is answered at once has at most this many bytes; a larger file is downloaded. */
    private static final long MOST_AT_ONCE = 8_000_000;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 600;

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

    /** @param isFileWanted whether the caller waits for the file of few rows instead of asking for the job */
    public Uni<AnsweredExport> export(ExportAsk ask, boolean isFileWanted, RequestKey key, String actor) {
        return isFileWanted
                ? createAndWait(ask, key, actor).chain(this::fileOrJob)
                : create.handle(ask, false, key, actor).map(once -> new AnsweredExport(once, null));
    }

    private Uni<AnsweredExport> fileOrJob(Replayable<Export> once) {
        return isAnswered(once.answer())
                ? whole(once.answer().id()).map(file -> new AnsweredExport(once, file))
                : Uni.createFrom().item(new AnsweredExport(once, null));
    }

    /** The export as it is now; one of few rows is done. */
    private Uni<Replayable<Export>> createAndWait(ExportAsk ask, RequestKey key, String actor) {
        return create.handle(ask, true, key, actor)
                .call(created -> isOurs(created)
                        ? write.handle(new ExportRun(created.answer().id(), 1, ask.plan()))
                        : Uni.createFrom().nullItem())
                .chain(created -> exports.find(ask.subject(), created.answer().id())
                        .map(now -> new Replayable<>(now, created.isReplayed())));
    }

    private static boolean isOurs(Replayable<Export> created) {
        return !created.isReplayed() && created.answer().state() == ExportState.RUNNING;
    }

    /** Whether the file is there and small enough to be answered at once. */
    private static boolean isAnswered(Export export) {
        return export.isThere() && export.byteSize() <= MOST_AT_ONCE;
    }

    /** An export whose file can be downloaded. */
    public Uni<Export> downloadable(ExportSubject subject, UUID id) {
        return exports.find(subject, id).invoke(this::check);
    }

    private void check(Export export) {
        if (!export.isDone()) {
            throw ExportProblem.notDone(export.id(), export.state());
        }
        if (!clock.instant().isBefore(export.expiresAt())) {
            throw ExportProblem.expired(export.id());
        }
    }

    private Uni<byte[]> whole(UUID id) {
        return pieces(id)
                .collect()
                .in(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** The export as it is every second, the last time when it has ended; ends after a while in any case. */
    public Multi<Export> progress(Export begun) {
        return Multi.createBy()
                .repeating()
                .uni(() -> exports.find(begun.subject(), begun.id()))
                .withDelay(LOOK_EVERY)
                .whilst(export -> !export.hasEnded())
                .select()
                .first(MOST_LOOKS);
    }

    /** Piece by piece, each read when the one before was sent. */
    public Multi<byte[]> pieces(UUID id) {
        AtomicInteger next = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> exports.piece(id, next.getAndIncrement()))
                .whilst(Optional::isPresent)
                .filter(Optional::isPresent)
                .map(piece -> ExportPiece.unpack(piece.get()));
    }
}
