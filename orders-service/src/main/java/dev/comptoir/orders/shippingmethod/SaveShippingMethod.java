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
import java.time.Clock;
import java.util.UUID;

/** Adds or replaces a shipping method and publishes it. */
@ApplicationScoped
class SaveShippingMethod {

    private final SqlTransactions transactions;
    private final StoreProfileStore profiles;
    private final ShippingMethodStore methods;
    private final Outbox outbox;
    private final Clock clock;

    SaveShippingMethod(
            SqlTransactions transactions,
            StoreProfileStore profiles,
            ShippingMethodStore methods,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.methods = methods;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<ShippingMethod>> handle(SaveShippingMethodRequest request, RequestKey key) {
        return transactions.once(key, ShippingMethod.class, tx -> add(tx, request));
    }

    /** Replaces one. */
    Uni<ShippingMethod> handle(UUID id, SaveShippingMethodRequest request, String ifMatch) {
        return transactions.run(tx -> methods.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> replace(tx, current, request)));
    }

    private Uni<ShippingMethod> add(SqlTx tx, SaveShippingMethodRequest request) {
        return profiles.identity(tx)
                .map(store -> request.method(Ids.next(), 1, store.currency(), clock.instant()))
                .chain(method -> save(tx, null, method));
    }

    private Uni<ShippingMethod> replace(SqlTx tx, ShippingMethod current, SaveShippingMethodRequest request) {
        return profiles.identity(tx)
                .map(store -> request.method(current.id(), current.version() + 1, store.currency(), clock.instant()))
                .chain(method -> save(tx, current, method));
    }

    private Uni<ShippingMethod> save(SqlTx tx, ShippingMethod before, ShippingMethod method) {
        return methods.save(tx, method)
                .chain(() -> outbox.append(tx, method.saved(before)))
                .replaceWith(method);
    }
}
