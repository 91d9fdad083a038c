package dev.comptoir.orders.shippingmethod;

import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Adds or replaces a shipping method and publishes it. */
@ApplicationScoped
class SaveShippingMethod {

    private final SqlTransactions transactions;
    private final StoreProfileStore profiles;
    private final ShippingMethodStore methods;
    private final Outbox outbox;

    SaveShippingMethod(
            SqlTransactions transactions, StoreProfileStore profiles, ShippingMethodStore methods, Outbox outbox) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.methods = methods;
        this.outbox = outbox;
    }

    /** Adds one. */
    Uni<Replayable<ShippingMethod>> handle(SaveShippingMethodRequest request, RequestKey key) {
        return transactions.once(key, ShippingMethod.class, tx -> save(tx, Ids.next(), 1, request));
    }

    /** Replaces one. */
    Uni<ShippingMethod> handle(UUID id, SaveShippingMethodRequest request, String ifMatch) {
        return transactions.run(tx -> methods.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> save(tx, id, current.version() + 1, request)));
    }

    private Uni<ShippingMethod> save(SqlTx tx, UUID id, long version, SaveShippingMethodRequest request) {
        return profiles.identity(tx)
                .map(store -> request.method(id, version, store.currency()))
                .call(method -> methods.save(tx, method))
                .call(method -> outbox.append(tx, method.saved()));
    }
}
