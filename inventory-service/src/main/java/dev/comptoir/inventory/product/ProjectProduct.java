package dev.comptoir.inventory.product;

import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Projects the variants of the catalogue to stock items, many products at once; a new item starts with nothing on hand. */
@ApplicationScoped
class ProjectProduct {

    private final SqlTransactions transactions;
    private final ProductStore products;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    ProjectProduct(SqlTransactions transactions, ProductStore products, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(List<Received<?>> received) {
        return transactions.run(tx -> products.fresh(tx, received)
                .chain(fresh -> products.newer(tx, ProductRules.newest(fresh)))
                .chain(newer -> Steps.when(!newer.isEmpty(), () -> project(tx, newer))));
    }

    private Uni<Void> project(SqlTx tx, List<ProductRules> newer) {
        List<String> skus =
                newer.stream().flatMap(each -> each.skus().stream()).sorted().toList();
        return stock.lock(tx, skus)
                .call(() -> products.save(tx, newer, clock.instant()))
                .chain(before -> Steps.when(!before.isEmpty(), () -> publish(tx, newer, before)));
    }

    /** Another threshold may make another mark of the same level. */
    private Uni<Void> publish(SqlTx tx, List<ProductRules> newer, Map<String, StockItem> before) {
        return stock.lock(tx, before.keySet())
                .chain(after -> outbox.append(
                        tx,
                        newer.stream()
                                .flatMap(each -> StockEvents.ruled(before, of(each, after), each.eventId()).stream())
                                .toList()));
    }

    private static Map<String, StockItem> of(ProductRules product, Map<String, StockItem> items) {
        Map<String, StockItem> own = new HashMap<>(items);
        own.keySet().retainAll(Set.copyOf(product.skus()));
        return own;
    }
}
