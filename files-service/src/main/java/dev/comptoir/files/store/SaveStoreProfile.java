package dev.comptoir.files.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers the store's profile as it stands now. */
@ApplicationScoped
class SaveStoreProfile {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final StoreProfileStore profiles;

    SaveStoreProfile(SqlTransactions transactions, Inbox inbox, StoreProfileStore profiles) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.profiles = profiles;
    }

    Uni<Void> handle(EventMeta meta, StoreProfileSavedV1 profile) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> profiles.save(tx, profile)));
    }
}
