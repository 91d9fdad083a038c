package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
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

/** Sets a level to what was counted; the ledger gets the difference. */
@ApplicationScoped
class CountStock {

    private final SqlTransactions transactions;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    CountStock(SqlTransactions transactions, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(String sku, CountStockRequest request, String ifMatch, String actor) {
        Posting posting = new Posting(
                MovementReason.ADJUSTMENT,
                Ids.next().toString(),
                request.reason() == null ? "" : request.reason(),
                actor,
                clock.instant());
        return transactions.run(tx -> stock.lock(tx, List.of(sku))
                .map(found -> current(found.get(sku), sku, ifMatch))
                .chain(item -> change(tx, item, request.onHand() - item.onHand(), posting)));
    }

    private static StockItem current(StockItem item, String sku, String ifMatch) {
        if (item == null) {
            throw StockProblem.itemNotFound(sku);
        }
        ETags.check(ifMatch, item.version());
        return item;
    }

    private Uni<Void> change(SqlTx tx, StockItem item, int difference, Posting posting) {
        return Steps.when(
                difference != 0,
                () -> stock.post(tx, List.of(AdjustmentPolicy.adjust(item, difference)), posting)
                        .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting))));
    }
}
