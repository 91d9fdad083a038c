package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.domain.SharedLevel;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Publishes the levels of products with one stock for all variants, once for all changes of the last moment: every SKU of
 * such a product has another level when one of them is sold. Several programs may do it at a time.
 */
@ApplicationScoped
class PublishSharedStock {

    private static final int CHANGES = 500;

    private final SqlTransactions transactions;
    private final StockMethodStore methods;
    private final Outbox outbox;

    PublishSharedStock(SqlTransactions transactions, StockMethodStore methods, Outbox outbox) {
        this.transactions = transactions;
        this.methods = methods;
        this.outbox = outbox;
    }

    @Scheduled(every = "${inventory.shared-stock.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(CHANGES, () -> transactions.run(this::publish));
    }

    private Uni<Integer> publish(SqlTx tx) {
        return methods.takeChanges(tx, CHANGES)
                .call(changed -> Steps.when(!changed.isEmpty(), () -> publish(tx, new TreeSet<>(changed))))
                .map(List::size);
    }

    /** The levels are read when the stock is locked, so that what is published last is what holds. */
    private Uni<Void> publish(SqlTx tx, TreeSet<UUID> productIds) {
        return methods.lockShared(tx, productIds)
                .chain(published -> methods.sharing(tx, productIds).chain(items -> publish(tx, published, items)));
    }

    private Uni<Void> publish(SqlTx tx, List<SharedLevel> published, List<StockItem> items) {
        List<SharedLevel> levels = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (SharedLevel last : published) {
            List<StockItem> skus = items.stream()
                    .filter(item -> item.productId().equals(last.productId()))
                    .toList();
            long version = last.version() + 1;
            skus.forEach(item -> events.addAll(StockEvents.shared(item.as(version), last)));
            skus.stream()
                    .limit(1)
                    .map(item -> new SharedLevel(last.productId(), version, item.onHand(), item.reserved()))
                    .forEach(levels::add);
        }
        return Steps.when(
                !levels.isEmpty(), () -> methods.savePublished(tx, levels).chain(() -> outbox.append(tx, events)));
    }
}
