package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileStillSold;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes a file that no buyer may download any more out of the store; its bytes go after the commit. */
@ApplicationScoped
class RemoveFile {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final RemovalStore removals;
    private final SweepWakeUp sweep;
    private final Clock clock;

    RemoveFile(SqlTransactions transactions, FileStore files, RemovalStore removals, SweepWakeUp sweep, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.removals = removals;
        this.sweep = sweep;
        this.clock = clock;
    }

    Uni<Void> handle(UUID guid, String ifMatch) {
        Instant now = clock.instant();
        return transactions.run(tx -> files.lock(tx, guid)
                .invoke(file -> ETags.check(ifMatch, file.version()))
                .call(() -> refuseWhileSold(tx, guid, now))
                .call(file -> planRemoval(tx, file, now))
                .chain(() -> files.delete(tx, guid, now))
                .invoke(() -> tx.afterCommit(sweep::nudge)));
    }

    /** The file's row is locked, and granting locks it too: no right appears between this look and the commit. */
    private Uni<Void> refuseWhileSold(SqlTx tx, UUID guid, Instant now) {
        return files.liveEntitlements(tx, guid, now)
                .invoke(live -> {
                    if (live > 0) {
                        throw new FileStillSold(guid, live);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> planRemoval(SqlTx tx, DigitalGood file, Instant now) {
        return file.content() == null
                ? Uni.createFrom().voidItem()
                : removals.plan(tx, file.content().storageKey(), now);
    }
}
