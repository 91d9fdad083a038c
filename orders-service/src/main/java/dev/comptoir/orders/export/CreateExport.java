package dev.comptoir.orders.export;

import dev.comptoir.orders.export.ExportStore.NewExport;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Asks for an export; a small one can be begun by whoever asks. */
@ApplicationScoped
class CreateExport {

    private static final long SMALL = 1000;

    private final SqlTransactions transactions;
    private final ExportStore exports;
    private final Clock clock;

    CreateExport(SqlTransactions transactions, ExportStore exports, Clock clock) {
        this.transactions = transactions;
        this.exports = exports;
        this.clock = clock;
    }

    /** @param isAwaited whether the caller writes it itself if it is small: it is RUNNING then */
    Uni<Replayable<Export>> handle(ExportAsk ask, boolean isAwaited, RequestKey key, String actor) {
        return transactions.once(key, Export.class, tx -> add(tx, ask, isAwaited, actor));
    }

    private Uni<Export> add(SqlTx tx, ExportAsk ask, boolean isAwaited, String actor) {
        return exports.count(tx, ask.plan())
                .invoke(count -> check(ask, count))
                .map(count ->
                        new NewExport(Ids.next(), ask, isAwaited && count <= SMALL, count, actor, clock.instant()))
                .chain(export -> exports.add(tx, export));
    }

    private static void check(ExportAsk ask, long count) {
        long missing = ask.pickedCount() - count;
        if (missing > 0) {
            throw ExportProblem.unknownOrders(missing);
        }
    }
}
