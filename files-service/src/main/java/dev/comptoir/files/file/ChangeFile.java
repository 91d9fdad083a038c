package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes a file's name, media type or terms of sale; rights already granted keep the terms they were granted on. */
@ApplicationScoped
class ChangeFile {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final MergePatch patches;
    private final Clock clock;

    ChangeFile(SqlTransactions transactions, FileStore files, MergePatch patches, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.patches = patches;
        this.clock = clock;
    }

    Uni<FileView> handle(UUID id, String patch, String ifMatch) {
        return transactions.run(tx -> files.lock(tx, id)
                .invoke(file -> ETags.check(ifMatch, file.version()))
                .chain(file -> patches.apply(FileChange.of(file), patch, FileChange.class)
                        .chain(change -> save(tx, file, change.applyTo(file))))
                .map(FileView::of));
    }

    private Uni<DigitalGood> save(SqlTx tx, DigitalGood before, DigitalGood after) {
        return after.equals(before) ? Uni.createFrom().item(before) : files.save(tx, after, clock.instant());
    }
}
