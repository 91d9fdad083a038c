package dev.comptoir.files.resumable;

import dev.comptoir.files.file.NewFile;
import dev.comptoir.files.resumable.domain.UploadProblem;
import dev.comptoir.files.storage.PartStorage;
import dev.comptoir.files.upload.ContentTarget;
import dev.comptoir.files.upload.StoreContent;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the file of an upload that is whole. Its bytes stay until the commit, so that a crash at any point leaves an upload that
 * is completed by the next request that looks at it.
 */
@ApplicationScoped
class CompleteUpload {

    private final UploadStore uploads;
    private final PartStorage parts;
    private final StoreContent store;
    private final NewFile newFile;
    private final Clock clock;
    private final Map<UUID, Uni<Void>> completing = new ConcurrentHashMap<>();

    CompleteUpload(UploadStore uploads, PartStorage parts, StoreContent store, NewFile newFile, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.store = store;
        this.newFile = newFile;
        this.clock = clock;
    }

    /** Gives the bytes that are here. */
    Uni<Long> whenWhole(ResumableUpload upload, long offset) {
        boolean isWhole = offset == upload.length() && !upload.isComplete();
        return Steps.when(isWhole, () -> complete(upload)).replaceWith(offset);
    }

    /** Large contents take their time to an object store: who asks meanwhile waits for the same completion. */
    private Uni<Void> complete(ResumableUpload upload) {
        return completing.computeIfAbsent(
                upload.id(),
                id -> store(upload)
                        .onTermination()
                        .invoke(() -> completing.remove(id))
                        .memoize()
                        .indefinitely());
    }

    private Uni<Void> store(ResumableUpload upload) {
        ContentTarget target = ContentTarget.of(upload.fileId(), upload.ifMatch(), upload.isForEarlierBuyers());
        return parts.whole(upload.id())
                .chain(received -> store.handle(target, received, tx -> claim(tx, upload)))
                .onFailure(UploadProblem::isComplete)
                .recoverWithNull()
                .chain(() -> parts.remove(upload.id()));
    }

    /** Of two that find it whole the first makes the file. */
    private Uni<Void> claim(SqlTx tx, ResumableUpload upload) {
        return uploads.lock(tx, upload.id())
                .invoke(CompleteUpload::mustBeOpen)
                .chain(() -> uploads.complete(tx, upload.id(), clock.instant()))
                .chain(() -> Steps.when(
                        upload.draft() != null,
                        () -> newFile.create(tx, upload.fileId(), upload.draft())
                                .replaceWithVoid()));
    }

    private static void mustBeOpen(ResumableUpload upload) {
        if (upload.isComplete()) {
            throw UploadProblem.complete(upload.id());
        }
    }
}
