package dev.comptoir.inventory.transfer;

import dev.comptoir.inventory.location.LocationStore;
import dev.comptoir.inventory.stock.LocatedStockStore;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.transfer.domain.TransferPolicy;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.SequencedMap;

/** Moves units from one location to another, all lines or none: two rows of the ledger a line, and nothing less or more in all. */
@ApplicationScoped
class TransferStock {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockStore stock;
    private final LocatedStockStore located;
    private final TransferStore transfers;
    private final Outbox outbox;
    private final Clock clock;

    TransferStock(
            SqlTransactions transactions,
            LocationStore locations,
            StockStore stock,
            LocatedStockStore located,
            TransferStore transfers,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.stock = stock;
        this.located = located;
        this.transfers = transfers;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<Transfer>> handle(TransferRequest request, RequestKey key, String actor) {
        TransferPolicy.checkWay(request.fromLocationId(), request.toLocationId());
        SequencedMap<String, Integer> units = request.units();
        Transfer transfer = Transfer.of(Ids.next(), request, units, actor, clock.instant());
        return transactions.once(
                key,
                Transfer.class,
                tx -> locations
                        .share(tx, List.of(transfer.fromLocationId(), transfer.toLocationId()))
                        .chain(() -> move(tx, transfer, units))
                        .chain(() -> transfers.add(tx, transfer))
                        .replaceWith(transfer));
    }

    private Uni<Void> move(SqlTx tx, Transfer transfer, SequencedMap<String, Integer> units) {
        Posting posting = new Posting(
                MovementReason.TRANSFER, transfer.id().toString(), transfer.reason(), transfer.actor(), transfer.at());
        return stock.lock(tx, units.keySet())
                .map(items ->
                        TransferPolicy.movements(units, items, transfer.fromLocationId(), transfer.toLocationId()))
                .chain(movements -> stock.post(tx, movements, posting))
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)))
                .chain(() -> located.removeEmpty(tx, units.keySet()));
    }
}
