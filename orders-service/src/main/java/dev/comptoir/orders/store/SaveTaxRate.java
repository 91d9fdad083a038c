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

/** Adds or replaces a tax rate and tells carts. */
@ApplicationScoped
class SaveTaxRate {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final TaxRateStore rates;
    private final Outbox outbox;

    SaveTaxRate(SqlTransactions transactions, Idempotency idempotency, TaxRateStore rates, Outbox outbox) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.rates = rates;
        this.outbox = outbox;
    }

    /** A new one. */
    Uni<Replayable<TaxRateView>> handle(SaveTaxRateRequest request, RequestKey key) {
        return placed(transactions.run(tx ->
                idempotency.once(tx, key, TaxRateView.class, () -> save(tx, request.rate(Ids.next(), 1)))));
    }

    /** One that is there. */
    Uni<TaxRateView> handle(UUID id, SaveTaxRateRequest request, String ifMatch) {
        return placed(transactions.run(tx -> rates.lock(tx, id)
                .invoke(kept -> ETags.check(ifMatch, kept.version()))
                .chain(kept -> save(tx, request.rate(id, kept.version() + 1)))));
    }

    private Uni<TaxRateView> save(SqlTx tx, TaxRateView rate) {
        return rates.save(tx, rate)
                .chain(() -> outbox.append(tx, rate.event(false)))
                .replaceWith(rate);
    }

    private static <T> Uni<T> placed(Uni<T> saving) {
        return saving.onFailure(failure -> DatabaseFailure.constraint(failure)
                        .filter("tax_rates_place"::equals)
                        .isPresent())
                .transform(_ -> new Taken(
                        "tax-rate-place-taken", "Another tax rate is for the same country and region.", "/region"));
    }
}
