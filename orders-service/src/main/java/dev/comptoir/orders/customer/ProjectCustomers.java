package dev.comptoir.orders.customer;

import dev.comptoir.orders.customer.CustomerProjectionStore.ChangedOrder;
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

/** Brings the directory up to the orders: whose order has changed is added up anew, as often as that is seen. */
@ApplicationScoped
class ProjectCustomers {

    /** An order may be committed as long after its time as its transaction takes. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private static final UUID FIRST = new UUID(0, 0);

    private final SqlTransactions transactions;
    private final CustomerProjectionStore projection;
    private final CustomerSums sums;
    private final RecentChanges recent = new RecentChanges(LATE);

    ProjectCustomers(SqlTransactions transactions, CustomerProjectionStore projection, CustomerSums sums) {
        this.transactions = transactions;
        this.projection = projection;
        this.sums = sums;
    }

    /** The last order looked at. */
    private record Position(Instant updatedAt, UUID id) {}

    /** What one transaction did: how many changes it saw, and those that it counted. */
    private record Bite(int size, List<ChangedOrder> counted) {}

    @Scheduled(
            every = "${orders.customers.every}",
            delayed = "${orders.customers.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        AtomicReference<Position> last = new AtomicReference<>();
        return Steps.untilShort(
                        CustomerProjectionStore.BITE,
                        () -> transactions
                                .run(tx -> bite(tx, last))
                                .invoke(bite -> recent.add(bite.counted()))
                                .map(Bite::size))
                .chain(() -> transactions.run(sums::addUpDue));
    }

    private Uni<Bite> bite(SqlTx tx, AtomicReference<Position> last) {
        return projection
                .lock(tx)
                .chain(seen -> seen.map(at -> bite(tx, last, from(last, at)))
                        .orElse(Uni.createFrom().item(new Bite(0, List.of()))));
    }

    private Position from(AtomicReference<Position> last, Instant seen) {
        if (last.get() == null) {
            recent.startAt(seen);
            return new Position(seen.minus(LATE), FIRST);
        }
        return last.get();
    }

    private Uni<Bite> bite(SqlTx tx, AtomicReference<Position> last, Position from) {
        return projection
                .changedAfter(tx, from.updatedAt(), from.id())
                .invoke(orders -> orders.forEach(order -> last.set(new Position(order.updatedAt(), order.id()))))
                .map(orders -> new Bite(orders.size(), recent.without(orders)))
                .call(bite -> Steps.when(!bite.counted().isEmpty(), () -> sums.addUp(tx, bite.counted())));
    }
}
