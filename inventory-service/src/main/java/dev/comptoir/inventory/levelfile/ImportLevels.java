package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelPolicy;
import dev.comptoir.inventory.levelfile.domain.LevelPolicy.Decided;
import dev.comptoir.inventory.levelfile.domain.LevelRow;
import dev.comptoir.inventory.levelfile.domain.LevelRowResult;
import dev.comptoir.inventory.levelfile.domain.SeenRows;
import dev.comptoir.inventory.location.LocationStore;
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
import java.util.Objects;
import java.util.UUID;

/** Sets the levels of some rows of a file, those that may be set; the rows of a file are taken a few at a time. */
@ApplicationScoped
class ImportLevels {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockStore stock;
    private final Outbox outbox;

    ImportLevels(SqlTransactions transactions, LocationStore locations, StockStore stock, Outbox outbox) {
        this.transactions = transactions;
        this.locations = locations;
        this.stock = stock;
        this.outbox = outbox;
    }

    /**
     * @param seen SKUs of the rows before, each with its location
     */
    Uni<List<LevelRowResult>> handle(List<LevelRow> rows, SeenRows seen, Posting posting, boolean isDryRun) {
        List<String> skus = rows.stream().map(LevelRow::sku).distinct().toList();
        List<UUID> named = rows.stream()
                .map(LevelRow::locationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return transactions.run(tx -> locations
                .known(tx, named)
                .chain(known -> stock.lock(tx, skus).map(items -> LevelPolicy.decide(rows, items, known, seen)))
                .call(decided -> Steps.when(!isDryRun, () -> post(tx, decided, posting)))
                .map(Decided::results));
    }

    private Uni<Void> post(SqlTx tx, Decided decided, Posting posting) {
        return stock.post(tx, decided.movements(), posting)
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)));
    }
}
