package dev.comptoir.inventory.product;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Projects the variants of the catalogue to stock items; a new one starts with nothing on hand. */
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

    Uni<Void> handle(EventMeta meta, ProductV1 product) {
        return transactions.once(
                meta,
                tx -> products.isNewer(tx, product.productId(), meta.version())
                        .chain(isNewer -> Steps.when(isNewer, () -> project(tx, meta, product))));
    }

    /** Another threshold may make another mark of the same level. */
    private Uni<Void> project(SqlTx tx, EventMeta meta, ProductV1 product) {
        List<String> skus = product.variants().stream().map(VariantV1::sku).toList();
        return products.lockSettings(tx)
                .chain(() -> stock.lock(tx, skus))
                .call(() -> products.save(tx, product, clock.instant()))
                .chain(before -> stock.lock(tx, skus)
                        .chain(after -> outbox.append(tx, StockEvents.ruled(before, after, meta.id()))));
    }
}
