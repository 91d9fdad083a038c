package dev.comptoir.files.resumable;

import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.file.NewFile;
import dev.comptoir.files.upload.ContentTarget;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Begins an upload: of a new file, or of the content of one that is there. Refuses now what would be refused when it is whole. */
@ApplicationScoped
class CreateUpload {

    private final SqlTransactions transactions;
    private final UploadStore uploads;
    private final FileStore files;
    private final NewFile newFile;
    private final UploadLimits limits;
    private final Clock clock;

    CreateUpload(
            SqlTransactions transactions,
            UploadStore uploads,
            FileStore files,
            NewFile newFile,
            UploadLimits limits,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.files = files;
        this.newFile = newFile;
        this.limits = limits;
        this.clock = clock;
    }

    Uni<Replayable<UploadView>> handle(CreateUploadRequest request, RequestKey key) {
        limits.check(request.length());
        return transactions.once(key, UploadView.class, tx -> create(tx, request));
    }

    private Uni<UploadView> create(SqlTx tx, CreateUploadRequest request) {
        UUID file = request.fileGuid();
        return (file == null ? draft(tx, request) : content(tx, file, request))
                .call(upload -> uploads.insert(tx, upload))
                .map(upload -> UploadView.of(upload, 0));
    }

    private Uni<ResumableUpload> draft(SqlTx tx, CreateUploadRequest request) {
        String draft = request.draft();
        return newFile.read(tx, draft).map(_ -> upload(Ids.next(), draft, request));
    }

    private Uni<ResumableUpload> content(SqlTx tx, UUID file, CreateUploadRequest request) {
        return files.lock(tx, file)
                .invoke(found ->
                        ContentTarget.of(file, request.ifMatch(), false).check(found))
                .map(_ -> upload(file, null, request));
    }

    private ResumableUpload upload(UUID file, String draft, CreateUploadRequest request) {
        Instant now = clock.instant();
        return request.upload(Ids.next(), file, draft, now, limits.expiry(now));
    }
}
