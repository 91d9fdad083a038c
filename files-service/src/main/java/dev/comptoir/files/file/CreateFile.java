package dev.comptoir.files.file;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a new digital good its GUID. */
@ApplicationScoped
class CreateFile {

    private final SqlTransactions transactions;
    private final NewFile newFile;

    CreateFile(SqlTransactions transactions, NewFile newFile) {
        this.transactions = transactions;
        this.newFile = newFile;
    }

    Uni<Replayable<FileView>> handle(String request, RequestKey key) {
        return transactions.once(
                key,
                FileView.class,
                tx -> newFile.create(tx, Ids.next(), request).map(FileView::of));
    }
}
