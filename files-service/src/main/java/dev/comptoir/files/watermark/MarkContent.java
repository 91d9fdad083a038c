package dev.comptoir.files.watermark;

import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.http.SignsOfWork;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Makes the copy of a PDF that carries its buyer, once, when it is wanted first; what cannot be marked is delivered as it is. */
@ApplicationScoped
public class MarkContent {

    private static final Duration FOR_THE_LAST_STEP = Duration.ofHours(6);

    private final SqlTransactions transactions;
    private final MarkedContentStore marks;
    private final RemovalStore removals;
    private final Storage storage;
    private final PdfStamp stamp;
    private final SignsOfWork signs;
    private final Clock clock;

    MarkContent(
            SqlTransactions transactions,
            MarkedContentStore marks,
            RemovalStore removals,
            Storage storage,
            PdfStamp stamp,
            SignsOfWork signs,
            Clock clock) {
        this.transactions = transactions;
        this.marks = marks;
        this.removals = removals;
        this.storage = storage;
        this.stamp = stamp;
        this.signs = signs;
        this.clock = clock;
    }

    public Uni<Void> handle(UUID entitlementId) {
        return marks.due(entitlementId).chain(due -> due.isPresent() ? mark(due.get()) : Steps.done());
    }

    /** All of it comes before the head of the download, so the gateway is shown that it goes on. */
    private Uni<Void> mark(MarkedContentStore.Due due) {
        return signs.during(storage.copy(due.storageKey()))
                .chain(copy -> signs.during(stamp.marked(copy.place(), due.text()))
                        .chain(marked -> marked.isEmpty()
                                ? transactions.run(tx -> marks.insertUnmarked(tx, due, clock.instant()))
                                : store(due, marked.get()))
                        .eventually(() -> storage.discard(copy)));
    }

    /** Its removal is planned first; the commit that keeps it cancels that. Of two at once the first counts. */
    private Uni<Void> store(MarkedContentStore.Due due, Received marked) {
        String key = "marked/" + due.entitlementId() + "-" + UUID.randomUUID();
        return transactions
                .run(tx -> removals.plan(tx, key, clock.instant().plus(FOR_THE_LAST_STEP)))
                .chain(() -> signs.during(storage.store(marked, key)))
                .onFailure()
                .call(() -> storage.discard(marked))
                .chain(() -> transactions.run(tx -> save(tx, due, marked, key)));
    }

    private Uni<Void> save(SqlTx tx, MarkedContentStore.Due due, Received marked, String key) {
        return marks.insert(tx, due, marked, key, clock.instant())
                .chain(isFirst ->
                        Steps.when(isFirst, () -> removals.cancel(tx, key).replaceWithVoid()));
    }
}
