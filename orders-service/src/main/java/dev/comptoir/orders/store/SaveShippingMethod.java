package dev.comptoir.orders.store;

import dev.comptoir.orders.store.StoreProblem.Taken;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Adds or replaces a shipping method and tells carts. */
@ApplicationScoped
class SaveShippingMethod {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final StoreProfileStore profiles;
    private final ShippingMethodStore methods;
    private final Outbox outbox;

    SaveShippingMethod(
            SqlTransactions transactions,
            Idempotency idempotency,
            StoreProfileStore profiles,
            ShippingMethodStore methods,
            Outbox outbox) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.profiles = profiles;
        this.methods = methods;
        this.outbox = outbox;
    }

    /** A new one. */
    Uni<Replayable<ShippingMethodView>> handle(SaveShippingMethodRequest request, RequestKey key) {
        return named(transactions.run(
                tx -> idempotency.once(tx, key, ShippingMethodView.class, () -> save(tx, Ids.next(), 1, request))));
    }

    /** One that is there. */
    Uni<ShippingMethodView> handle(UUID id, SaveShippingMethodRequest request, String ifMatch) {
        return named(transactions.run(tx -> methods.lock(tx, id)
                .invoke(kept -> ETags.check(ifMatch, kept.version()))
                .chain(kept -> save(tx, id, kept.version() + 1, request))));
    }

    private Uni<ShippingMethodView> save(SqlTx tx, UUID id, long version, SaveShippingMethodRequest request) {
        return profiles.identity(tx)
                .map(store -> request.method(id, version, store.currency()))
                .call(method -> methods.save(tx, method))
                .call(method -> outbox.append(tx, method.event(false)));
    }

    private static <T> Uni<T> named(Uni<T> saving) {
        return saving.onFailure(failure -> DatabaseFailure.constraint(failure)
                        .filter("shipping_methods_name"::equals)
                        .isPresent())
                .transform(_ ->
                        new Taken("shipping-method-name-taken", "Another shipping method has this name.", "/name"));
    }
}
