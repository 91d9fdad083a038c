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
    Uni<Replayable<ExportView>> handle(CreateExportRequest request, boolean isAwaited, RequestKey key, String actor) {
        ExportRun run = new ExportRun(Ids.next(), 1, request);
        request.layout();
        return transactions.once(key, ExportView.class, tx -> add(tx, run, isAwaited, actor));
    }

    private Uni<ExportView> add(SqlTx tx, ExportRun run, boolean isAwaited, String actor) {
        return exports.count(tx, run.request().selection())
                .invoke(orders -> check(run.request(), orders))
                .map(orders -> new NewExport(run, isAwaited && orders <= SMALL, orders, actor, clock.instant()))
                .chain(export -> exports.add(tx, export));
    }

    private static void check(CreateExportRequest request, long orders) {
        long missing = request.pickedCount() - orders;
        if (missing > 0) {
            throw ExportProblem.unknownOrders(missing);
        }
    }
}
