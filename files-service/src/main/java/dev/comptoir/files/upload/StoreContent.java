package dev.comptoir.files.upload;

import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;

/**
 * Makes received bytes the content of a file. Before they get their final name their removal is planned; the commit that makes
 * the file ready cancels it.
 */
@ApplicationScoped
public class StoreContent {

    private final SqlTransactions transactions;
    private final RemovalStore removals;
    private final Storage storage;
    private final ContentArrival arrival;
    private final Clock clock;

    StoreContent(
            SqlTransactions transactions, RemovalStore removals, Storage storage, ContentArrival arrival, Clock clock) {
        this.transactions = transactions;
        this.removals = removals;
        this.storage = storage;
        this.arrival = arrival;
        this.clock = clock;
    }

    /** @param before what else commits with it, done first */
    public Uni<Void> handle(ContentTarget target, Received received, Function<SqlTx, Uni<Void>> before) {
        String key = StorageKey.of(target.fileId(), received);
        return transactions
                .run(tx -> arrival.expect(tx, key))
                .chain(() -> storage.store(received, key))
                .chain(() -> transactions.run(
                        tx -> before.apply(tx).chain(() -> arrival.complete(tx, target, received, key))))
                .onFailure()
                .call(() -> storage.discard(received).chain(() -> removals.bringForward(key, clock.instant())));
    }
}
