package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Keeps units of a SKU back from sale; nothing that is reserved already is taken back for it. */
@ApplicationScoped
class SaveSafetyStock {

    private final SqlTransactions transactions;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    SaveSafetyStock(SqlTransactions transactions, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(String sku, SafetyStockRequest request, String ifMatch) {
        return transactions.run(tx -> stock.lock(tx, List.of(sku))
                .map(found -> current(found.get(sku), sku, ifMatch))
                .chain(item -> Steps.when(
                        item.safetyStock() != request.safetyStock(), () -> save(tx, item, request.safetyStock()))));
    }

    private static StockItem current(StockItem item, String sku, String ifMatch) {
        if (item == null) {
            throw StockProblem.itemNotFound(sku);
        }
        ETags.check(ifMatch, item.version());
        return item;
    }

    private Uni<Void> save(SqlTx tx, StockItem before, int units) {
        return stock.saveSafetyStock(tx, before.sku(), units, clock.instant())
                .chain(after -> outbox.append(tx, StockEvents.keptBack(before, after, Ids.next())));
    }
}
