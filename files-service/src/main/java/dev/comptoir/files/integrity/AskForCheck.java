package dev.comptoir.files.integrity;

import dev.comptoir.files.file.FileStore;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has the contents of one file read through soon. */
@ApplicationScoped
class AskForCheck {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final IntegrityStore contents;

    AskForCheck(SqlTransactions transactions, FileStore files, IntegrityStore contents) {
        this.transactions = transactions;
        this.files = files;
        this.contents = contents;
    }

    Uni<Void> handle(UUID fileId) {
        return transactions.run(tx -> files.lock(tx, fileId).chain(() -> contents.ask(tx, fileId)));
    }
}
