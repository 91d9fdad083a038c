package dev.comptoir.orders.report;

import static dev.comptoir.orders.report.SalesProjectionStore.BITE;

import dev.comptoir.orders.report.SalesProjectionStore.Progress;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Brings the sums up to the orders: what has changed since it was counted is counted as it is now. */
@ApplicationScoped
class ProjectSales {

    /** How much the clocks of the programs, which say when an order was placed, may differ. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private static final UUID FIRST = new UUID(0, 0);

    private final SqlTransactions transactions;
    private final SalesProjectionStore projection;
    private final SalesSums sums;

    ProjectSales(SqlTransactions transactions, SalesProjectionStore projection, SalesSums sums) {
        this.transactions = transactions;
        this.projection = projection;
        this.sums = sums;
    }

    @Scheduled(
            every = "${orders.reports.every}",
            delayed = "${orders.reports.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        AtomicReference<ChangedSale> last = new AtomicReference<>();
        return Steps.untilShort(BITE, () -> transactions.run(tx -> bite(tx, last)));
    }

    private Uni<Integer> bite(SqlTx tx, AtomicReference<ChangedSale> last) {
        return projection
                .lockIfFree(tx)
                .chain(free -> free.isEmpty() ? Uni.createFrom().item(0) : bite(tx, last, free.get()));
    }

    private Uni<Integer> bite(SqlTx tx, AtomicReference<ChangedSale> last, Progress progress) {
        return Steps.when(!progress.isOfStoreZone(), () -> projection.reset(tx, progress.storeZone()))
                .chain(() -> changed(tx, last.get(), progress))
                .call(sales -> sums.count(tx, sales, progress.zone()))
                .call(sales -> projection.seen(tx, until(sales, progress)))
                .invoke(sales -> sales.forEach(last::set))
                .map(List::size);
    }

    private Uni<List<ChangedSale>> changed(SqlTx tx, ChangedSale last, Progress progress) {
        if (!progress.isOfStoreZone()) {
            return projection.changedAfter(tx, Instant.EPOCH, FIRST);
        }
        return last == null
                ? projection.changedAfter(tx, progress.seenUntil().minus(LATE), FIRST)
                : projection.changedAfter(tx, last.updatedAt(), last.id());
    }

    private static Instant until(List<ChangedSale> sales, Progress progress) {
        Instant last =
                sales.size() < BITE ? progress.horizon() : sales.getLast().updatedAt();
        return last.isBefore(progress.horizon()) ? last : progress.horizon();
    }
}
