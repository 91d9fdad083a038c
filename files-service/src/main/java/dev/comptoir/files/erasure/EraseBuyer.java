package dev.comptoir.files.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Takes a buyer's name and address out of paid orders, mails and marked copies of PDFs; what was bought can still be
 * downloaded by its link.
 */
@ApplicationScoped
public class EraseBuyer {

    private final SqlTransactions transactions;
    private final BuyerDataStore buyers;
    private final RemovalStore removals;
    private final Clock clock;

    EraseBuyer(SqlTransactions transactions, BuyerDataStore buyers, RemovalStore removals, Clock clock) {
        this.transactions = transactions;
        this.buyers = buyers;
        this.removals = removals;
        this.clock = clock;
    }

    public Uni<Void> handle(EventMeta meta, CustomerErasedV1 erased) {
        return transactions.once(
                meta,
                tx -> buyers.erase(tx, erased)
                        .chain(() -> buyers.takeMarked(tx, erased))
                        .chain(keys -> Steps.each(
                                keys,
                                key -> Steps.when(
                                        !key.isEmpty(), () -> removals.removeAfterCommit(tx, key, clock.instant())))));
    }
}
