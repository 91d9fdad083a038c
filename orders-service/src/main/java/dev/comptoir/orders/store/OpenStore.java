package dev.comptoir.orders.store;

import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and tells the first profile on the first start ever, once however many instances start together. */
@ApplicationScoped
class OpenStore {

    private final SqlTransactions transactions;
    private final StoreProfileStore profiles;
    private final Outbox outbox;
    private volatile boolean isOpen;

    OpenStore(SqlTransactions transactions, StoreProfileStore profiles, Outbox outbox) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.outbox = outbox;
    }

    /** Comes back every few seconds until the database was there once. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return isOpen
                ? Uni.createFrom().voidItem()
                : transactions.run(this::open).invoke(() -> isOpen = true);
    }

    private Uni<Void> open(SqlTx tx) {
        return profiles.open(tx, StoreProfileView.FIRST)
                .chain(isFirst -> isFirst
                        ? outbox.append(tx, StoreProfileView.FIRST.event())
                        : Uni.createFrom().voidItem());
    }
}
