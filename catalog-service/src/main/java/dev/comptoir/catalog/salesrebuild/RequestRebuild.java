package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Asks for the sales of all products to be counted anew from the orders. */
@ApplicationScoped
class RequestRebuild {

    private final SqlTransactions transactions;
    private final RebuildStore rebuilds;
    private final Clock clock;

    RequestRebuild(SqlTransactions transactions, RebuildStore rebuilds, Clock clock) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    Uni<Replayable<RebuildView>> handle(RequestKey key, String actor) {
        return transactions.once(key, RebuildView.class, tx -> rebuilds.add(tx, Ids.next(), actor, clock.instant()));
    }
}
