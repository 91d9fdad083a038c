package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.platform.http.ETags;
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
    private final Clock clock;

    ChangeFile(SqlTransactions transactions, FileStore files, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.clock = clock;
    }

    Uni<FileView> handle(UUID guid, String ifMatch, ChangeFileRequest request) {
        return transactions.run(tx -> files.lock(tx, guid)
                .invoke(file -> ETags.check(ifMatch, file.version()))
                .chain(file -> change(tx, file, request.applyTo(file)))
                .map(FileView::of));
    }

    private Uni<DigitalGood> change(SqlTx tx, DigitalGood before, DigitalGood after) {
        return after.equals(before) ? Uni.createFrom().item(before) : files.save(tx, after, clock.instant());
    }
}
