package dev.comptoir.files.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a buyer's name and address out of paid orders and mails; what was bought can still be downloaded by its link. */
@ApplicationScoped
public class EraseBuyer {

    private final SqlTransactions transactions;
    private final BuyerDataStore buyers;

    EraseBuyer(SqlTransactions transactions, BuyerDataStore buyers) {
        this.transactions = transactions;
        this.buyers = buyers;
    }

    public Uni<Void> handle(EventMeta meta, CustomerErasedV1 erased) {
        return transactions.once(meta, tx -> buyers.erase(tx, erased));
    }
}
