package dev.comptoir.orders.store;

import dev.comptoir.orders.store.StoreProblem.CurrencyFixed;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
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

    Uni<StoreProfileView> handle(SaveStoreProfileRequest request, String ifMatch) {
        return transactions.run(tx -> profiles.lock(tx)
                .map(kept -> changed(kept, request, ifMatch))
                .call(profile -> profiles.save(tx, profile))
                .call(profile -> outbox.append(tx, profile.event())));
    }

    private static StoreProfileView changed(
            StoreProfileStore.Kept kept, SaveStoreProfileRequest request, String ifMatch) {
        ETags.check(ifMatch, kept.profile().version());
        StoreProfileView changed = request.profile(kept.profile().version() + 1);
        if (!kept.isCurrencyFree() && !changed.currency().equals(kept.profile().currency())) {
            throw new CurrencyFixed(kept.profile().currency());
        }
        return changed;
    }
}
