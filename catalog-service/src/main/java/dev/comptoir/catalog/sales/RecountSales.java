package dev.comptoir.catalog.sales;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Counts the sales of all products anew and says which counters were wrong. */
@ApplicationScoped
class RecountSales {

    private final SqlTransactions transactions;
    private final RecountStore recounts;
    private final Clock clock;

    RecountSales(SqlTransactions transactions, RecountStore recounts, Clock clock) {
        this.transactions = transactions;
        this.recounts = recounts;
        this.clock = clock;
    }

    Uni<SalesRecount> handle() {
        return transactions.run(tx -> recounts.lock(tx)
                .chain(products -> recounts.putRight(tx)
                        .map(differences -> new SalesRecount(products, differences, clock.instant()))));
    }
}
