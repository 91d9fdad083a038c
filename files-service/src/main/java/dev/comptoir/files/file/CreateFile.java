package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.files.settings.FileSettingsStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Gives a new digital good its GUID. */
@ApplicationScoped
class CreateFile {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final FileSettingsStore settings;
    private final MergePatch patches;
    private final Clock clock;

    CreateFile(
            SqlTransactions transactions,
            FileStore files,
            FileSettingsStore settings,
            MergePatch patches,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.settings = settings;
        this.patches = patches;
        this.clock = clock;
    }

    /** Read as a patch of the store's terms, which tells a field that is absent from one that is null. */
    Uni<Replayable<FileView>> handle(String request, RequestKey key) {
        return transactions.once(
                key,
                FileView.class,
                tx -> settings.find(tx)
                        .chain(terms ->
                                patches.apply(CreateFileRequest.unsaid(terms), request, CreateFileRequest.class))
                        .chain(complete -> create(tx, complete)));
    }

    private Uni<FileView> create(SqlTx tx, CreateFileRequest request) {
        Instant now = clock.instant();
        DigitalGood file = new DigitalGood(
                Ids.next(),
                request.name(),
                request.contentType(),
                request.accessExpiryDays(),
                request.maxDownloadsPerOrder(),
                FileState.AWAITING_CONTENT,
                null,
                1,
                now,
                now);
        return files.insert(tx, file).replaceWith(FileView.of(file));
    }
}
