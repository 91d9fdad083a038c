package dev.comptoir.orders.report;

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
import java.util.concurrent.atomic.AtomicReference;

/** Counts all orders anew for whoever asked, then compares every sum; two instances that do so at once do no harm. */
@ApplicationScoped
class RebuildReports {

    private static final UUID FIRST = new UUID(0, 0);

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

    private Uni<Void> rebuild(UUID id) {
        AtomicReference<UUID> last = new AtomicReference<>(FIRST);
        return rebuilds.begin(id)
                .chain(() ->
                        Steps.untilShort(SalesProjectionStore.BITE, () -> transactions.run(tx -> bite(tx, id, last))))
                .chain(() -> transactions.run(tx -> correct(tx, id)));
    }

    private Uni<Integer> bite(SqlTx tx, UUID id, AtomicReference<UUID> last) {
        return projection
                .lock(tx)
                .map(Progress::zone)
                .chain(zone -> projection
                        .every(tx, last.get())
                        .call(sales -> sums.count(tx, sales, zone)
                                .chain(differing -> rebuilds.progress(tx, id, sales.size(), differing)))
                        .invoke(sales -> sales.forEach(sale -> last.set(sale.id())))
                        .map(List::size));
    }

    private Uni<Void> correct(SqlTx tx, UUID id) {
        return projection
                .lock(tx)
                .chain(() -> rebuilds.correct(tx))
                .chain(made -> rebuilds.finish(tx, id, made, clock.instant()));
    }
}
