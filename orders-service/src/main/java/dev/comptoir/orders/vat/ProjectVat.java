package dev.comptoir.orders.vat;

import static dev.comptoir.orders.vat.VatProjectionStore.BITE;

import dev.comptoir.orders.vat.VatProjectionStore.BookedOrder;
import dev.comptoir.orders.vat.VatProjectionStore.Progress;
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

/** Brings the VAT movements up to the orders: what has changed since it was counted is counted as it is now. */
@ApplicationScoped
class ProjectVat {

    /** How much the clocks of the programs, which say when an order was placed, may differ. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private static final UUID FIRST = new UUID(0, 0);

    private final SqlTransactions transactions;
    private final VatProjectionStore projection;

    ProjectVat(SqlTransactions transactions, VatProjectionStore projection) {
        this.transactions = transactions;
        this.projection = projection;
    }

    @Scheduled(
            every = "${orders.reports.every}",
            delayed = "${orders.reports.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        AtomicReference<ChangedOrder> last = new AtomicReference<>();
        return Steps.untilShort(BITE, () -> transactions.run(tx -> bite(tx, last)));
    }

    private Uni<Integer> bite(SqlTx tx, AtomicReference<ChangedOrder> last) {
        return projection
                .lockIfFree(tx)
                .chain(free -> free.isEmpty() ? Uni.createFrom().item(0) : bite(tx, last, free.get()));
    }

    private Uni<Integer> bite(SqlTx tx, AtomicReference<ChangedOrder> last, Progress progress) {
        return changed(tx, last.get(), progress)
                .call(orders ->
                        projection.book(tx, orders.stream().map(BookedOrder::of).toList()))
                .call(orders -> projection.seen(tx, until(orders, progress)))
                .invoke(orders -> orders.forEach(last::set))
                .map(List::size);
    }

    private Uni<List<ChangedOrder>> changed(SqlTx tx, ChangedOrder last, Progress progress) {
        return last == null
                ? projection.changedAfter(tx, progress.seenUntil().minus(LATE), FIRST, progress.zone())
                : projection.changedAfter(tx, last.updatedAt(), last.order().id(), progress.zone());
    }

    private static Instant until(List<ChangedOrder> orders, Progress progress) {
        Instant last =
                orders.size() < BITE ? progress.horizon() : orders.getLast().updatedAt();
        return last.isBefore(progress.horizon()) ? last : progress.horizon();
    }
}
