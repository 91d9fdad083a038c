package dev.comptoir.files.integrity;

import dev.comptoir.files.file.FileStore;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Has the contents of one file read through soon. */
@ApplicationScoped
class AskForCheck {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final IntegrityStore contents;
    private final Clock clock;

    AskForCheck(SqlTransactions transactions, FileStore files, IntegrityStore contents, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.contents = contents;
        this.clock = clock;
    }

    Uni<Void> handle(UUID fileId) {
        return transactions.run(tx -> files.lock(tx, fileId).chain(() -> contents.ask(tx, fileId, clock.instant())));
    }
}
