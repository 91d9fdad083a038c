package dev.comptoir.orders.store;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces the store's profile; the currency only while there is no order in it. */
@ApplicationScoped
class SaveStoreProfile {

    private final SqlTransactions transactions;
    private final StoreProfileStore profiles;
    private final Outbox outbox;

    SaveStoreProfile(SqlTransactions transactions, StoreProfileStore profiles, Outbox outbox) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.outbox = outbox;
    }

    Uni<StoreProfile> handle(SaveStoreProfileRequest request, String ifMatch) {
        return transactions.run(tx -> profiles.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.profile().version()))
                .chain(current -> save(tx, current.profile(), changed(current, request))));
    }

    private Uni<StoreProfile> save(SqlTx tx, StoreProfile before, StoreProfile profile) {
        return profiles.save(tx, profile)
                .chain(() -> outbox.append(tx, profile.saved(before)))
                .replaceWith(profile);
    }

    private static StoreProfile changed(StoreProfileStore.Current current, SaveStoreProfileRequest request) {
        StoreProfile changed = request.profile(current.profile().version() + 1);
        if (!current.isCurrencyFree()
                && !changed.currency().equals(current.profile().currency())) {
            throw StoreProblem.currencyFixed(current.profile().currency());
        }
        return changed;
    }
}
