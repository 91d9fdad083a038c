package dev.comptoir.files.image;

import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Deletes a picture; its bytes are removed after the commit. */
@ApplicationScoped
class DeleteImage {

    private final SqlTransactions transactions;
    private final ImageStore images;
    private final RemovalStore removals;
    private final Clock clock;

    DeleteImage(SqlTransactions transactions, ImageStore images, RemovalStore removals, Clock clock) {
        this.transactions = transactions;
        this.images = images;
        this.removals = removals;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id) {
        return transactions.run(tx -> images.delete(tx, id)
                .chain(image -> Steps.each(
                        image.files(), file -> removals.removeAfterCommit(tx, file.storageKey(), clock.instant()))));
    }
}
