package dev.comptoir.orders.report;

import dev.comptoir.orders.report.RebuildStore.Correction;
import dev.comptoir.orders.report.SalesProjectionStore.Progress;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Counts all orders anew for whoever asked, then compares every sum; two instances that do so at once do no harm. */
@ApplicationScoped
class RebuildReports {

    private final SqlTransactions transactions;
    private final SalesProjectionStore projection;
    private final SalesSums sums;
    private final RebuildStore rebuilds;
    private final Clock clock;

    RebuildReports(
            SqlTransactions transactions,
            SalesProjectionStore projection,
            SalesSums sums,
            RebuildStore rebuilds,
            Clock clock) {
        this.transactions = transactions;
        this.projection = projection;
        this.sums = sums;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @Scheduled(
            every = "${orders.reports.every}",
            delayed = "${orders.reports.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return rebuilds.open()
                .chain(open -> Steps.when(
                        open.isPresent(), () -> rebuild(open.orElseThrow().id())));
    }

    /** Goes on behind what was counted before it was interrupted. */
    private Uni<Void> rebuild(UUID id) {
        return Steps.untilShort(SalesProjectionStore.BITE, () -> transactions.run(tx -> bite(tx, id)))
                .chain(() -> transactions.run(rebuilds::isWrong))
                .chain(isWrong -> transactions.run(tx -> isWrong ? correct(tx, id) : finish(tx, id, Correction.NONE)));
    }

    private Uni<Integer> bite(SqlTx tx, UUID id) {
        return projection
                .lock(tx)
                .map(Progress::zone)
                .chain(zone -> rebuilds.readUntil(tx, id)
                        .chain(last -> projection.every(tx, last))
                        .call(sales -> sums.count(tx, sales, zone)
                                .chain(differing -> rebuilds.progress(tx, id, sales, differing))))
                .map(List::size);
    }

    /** Without the lock nothing could be put right while orders are counted; to look for what is wrong takes long and needs none. */
    private Uni<Void> correct(SqlTx tx, UUID id) {
        return projection.lock(tx).chain(() -> rebuilds.correct(tx)).chain(made -> finish(tx, id, made));
    }

    private Uni<Void> finish(SqlTx tx, UUID id, Correction made) {
        return rebuilds.finish(tx, id, made, clock.instant());
    }
}
