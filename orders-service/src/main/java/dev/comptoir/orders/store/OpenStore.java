package dev.comptoir.orders.store;

import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and publishes the first profile on the first start ever, once however many instances start together. */
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

    /** Runs every few seconds until the database was there once. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.when(!isOpen, () -> transactions.run(this::open).invoke(() -> isOpen = true));
    }

    private Uni<Void> open(SqlTx tx) {
        return profiles.open(tx, StoreProfile.FIRST)
                .chain(isFirst -> Steps.when(isFirst, () -> outbox.append(tx, StoreProfile.FIRST.saved(null))));
    }
}
