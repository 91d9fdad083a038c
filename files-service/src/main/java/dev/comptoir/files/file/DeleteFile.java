package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.FileProblem;
import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Deletes a file that no buyer may download any more; its bytes are removed after the commit. */
@ApplicationScoped
class DeleteFile {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final FileVersionStore versions;
    private final RemovalStore removals;
    private final Clock clock;

    DeleteFile(
            SqlTransactions transactions,
            FileStore files,
            FileVersionStore versions,
            RemovalStore removals,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.versions = versions;
        this.removals = removals;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        Instant now = clock.instant();
        return transactions.run(tx -> files.lock(tx, id)
                .invoke(file -> ETags.check(ifMatch, file.version()))
                .call(() -> refuseWhileSold(tx, id, now))
                .call(() -> planRemoval(tx, id, now))
                .chain(() -> files.delete(tx, id, now)));
    }

    /** The file's row is locked, and granting locks it too: no right appears between this look and the commit. */
    private Uni<Void> refuseWhileSold(SqlTx tx, UUID id, Instant now) {
        return files.liveEntitlements(tx, id, now)
                .invoke(live -> {
                    if (live > 0) {
                        throw FileProblem.hasLiveEntitlements(id, live);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> planRemoval(SqlTx tx, UUID id, Instant now) {
        return versions.removeAll(tx, id, now)
                .chain(keys -> Steps.each(keys, key -> removals.removeAfterCommit(tx, key, now)));
    }
}
