package dev.comptoir.files.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Projects the store's profile. */
@ApplicationScoped
class SaveStoreProfile {

    private final SqlTransactions transactions;
    private final StoreProfileStore profiles;

    SaveStoreProfile(SqlTransactions transactions, StoreProfileStore profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    Uni<Void> handle(EventMeta meta, StoreProfileSavedV1 profile) {
        return transactions.once(meta, tx -> profiles.save(tx, profile));
    }
}
