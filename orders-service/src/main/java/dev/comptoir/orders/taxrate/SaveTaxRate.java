package dev.comptoir.orders.taxrate;

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

/** Adds or replaces a tax rate and publishes it. */
@ApplicationScoped
class SaveTaxRate {

    private final SqlTransactions transactions;
    private final TaxRateStore rates;
    private final Outbox outbox;
    private final Clock clock;

    SaveTaxRate(SqlTransactions transactions, TaxRateStore rates, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.rates = rates;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<TaxRate>> handle(SaveTaxRateRequest request, RequestKey key) {
        return transactions.once(
                key, TaxRate.class, tx -> save(tx, null, request.rate(Ids.next(), 1, clock.instant())));
    }

    /** Replaces one. */
    Uni<TaxRate> handle(UUID id, SaveTaxRateRequest request, String ifMatch) {
        return transactions.run(tx -> rates.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> save(tx, current, request.rate(id, current.version() + 1, clock.instant()))));
    }

    private Uni<TaxRate> save(SqlTx tx, TaxRate before, TaxRate rate) {
        return rates.save(tx, rate)
                .chain(() -> outbox.append(tx, rate.saved(before)))
                .replaceWith(rate);
    }
}
