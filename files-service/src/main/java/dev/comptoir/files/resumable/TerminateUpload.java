package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.UploadProblem;
import dev.comptoir.files.storage.PartStorage;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends an upload and drops what came of it; a file that was made of it stays. */
@ApplicationScoped
class TerminateUpload {

    private final SqlTransactions transactions;
    private final UploadStore uploads;
    private final PartStorage parts;

    TerminateUpload(SqlTransactions transactions, UploadStore uploads, PartStorage parts) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.parts = parts;
    }

    Uni<Void> handle(UUID id) {
        return transactions
                .run(tx -> uploads.delete(tx, id))
                .invoke(wasThere -> {
                    if (!wasThere) {
                        throw UploadProblem.notFound(id);
                    }
                })
                .chain(() -> parts.remove(id));
    }
}
