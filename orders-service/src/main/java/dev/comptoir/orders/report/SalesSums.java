package dev.comptoir.orders.report;

import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** Brings the sums from what was counted of orders to what they are now. */
@ApplicationScoped
class SalesSums {

    private final SalesProjectionStore store;
    private final WorkerExecutor worker;

    SalesSums(SalesProjectionStore store, Vertx vertx) {
        this.store = store;
        this.worker = vertx.createSharedWorkerExecutor("sales-sums", 1);
    }

    /** Lock the projection first. What is worked out stays off the event loop; gives how many were counted wrongly before. */
    Uni<Long> count(SqlTx tx, List<ChangedSale> sales, ZoneId zone) {
        return sales.isEmpty()
                ? Uni.createFrom().item(0L)
                : worker.executeBlocking(() -> CountedSales.of(sales, zone), false)
                        .call(counted -> write(tx, counted))
                        .map(CountedSales::differing);
    }

    private Uni<Void> write(SqlTx tx, CountedSales counted) {
        return store.add(tx, counted.difference())
                .chain(() -> store.counted(tx, counted.sales()))
                .chain(() -> store.firstDays(tx, counted.customers()));
    }
}
