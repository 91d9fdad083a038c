package dev.comptoir.inventory.sale;

import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Puts sold units back into stock, where they were taken from, with ledger rows and events. */
@ApplicationScoped
class Returns {

    private final StockStore stock;
    private final Outbox outbox;

    Returns(StockStore stock, Outbox outbox) {
        this.stock = stock;
        this.outbox = outbox;
    }

    Uni<Void> restock(SqlTx tx, List<Movement> movements, MovementReason reason, String causeId, Instant now) {
        Posting posting = Posting.byEvent(reason, causeId, now);
        return stock.post(tx, movements, posting)
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)));
    }
}
