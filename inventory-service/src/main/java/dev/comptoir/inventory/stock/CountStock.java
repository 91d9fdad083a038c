package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.location.LocationStore;
import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Sets a level to what was counted; the ledger gets the difference. */
@ApplicationScoped
class CountStock {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    CountStock(SqlTransactions transactions, LocationStore locations, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
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
        return transactions.run(tx -> locations
                .share(tx, request.locationId())
                .chain(() -> stock.lock(tx, List.of(sku)))
                .map(found -> current(found.get(sku), sku, ifMatch))
                .map(item -> movements(item, request))
                .chain(movements -> stock.post(tx, movements, posting))
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting))));
    }

    private static StockItem current(StockItem item, String sku, String ifMatch) {
        if (item == null) {
            throw StockProblem.itemNotFound(sku);
        }
        ETags.check(ifMatch, item.version());
        return item;
    }

    private static List<Movement> movements(StockItem item, CountStockRequest request) {
        int difference = request.onHand()
                - item.at(MainLocation.or(request.locationId())).onHand();
        return difference == 0 ? List.of() : List.of(AdjustmentPolicy.adjust(item, difference, request.locationId()));
    }
}
