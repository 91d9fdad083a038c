package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelPolicy;
import dev.comptoir.inventory.levelfile.domain.LevelPolicy.Decided;
import dev.comptoir.inventory.levelfile.domain.LevelRow;
import dev.comptoir.inventory.levelfile.domain.LevelRowResult;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Sets the levels of some rows of a file, those that may be set; the rows of a file are taken a few at a time. */
@ApplicationScoped
class ImportLevels {

    private final SqlTransactions transactions;
    private final StockStore stock;
    private final Outbox outbox;

    ImportLevels(SqlTransactions transactions, StockStore stock, Outbox outbox) {
        this.transactions = transactions;
        this.stock = stock;
        this.outbox = outbox;
    }

    /**
     * @param seen SKUs of the rows before
     */
    Uni<List<LevelRowResult>> handle(List<LevelRow> rows, Set<String> seen, Posting posting, boolean isDryRun) {
        List<String> skus = rows.stream().map(LevelRow::sku).distinct().toList();
        return transactions.run(tx -> stock.lock(tx, skus)
                .map(items -> LevelPolicy.decide(rows, items, seen))
                .call(decided -> Steps.when(!isDryRun, () -> post(tx, decided, posting)))
                .map(Decided::results));
    }

    private Uni<Void> post(SqlTx tx, Decided decided, Posting posting) {
        return stock.post(tx, decided.movements(), posting)
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)));
    }
}
