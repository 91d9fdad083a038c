package dev.comptoir.carts.catalog;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Projects a product into the price list; an older version than the known one changes nothing. */
@ApplicationScoped
class ProjectProduct {

    private final SqlTransactions transactions;
    private final PriceStore prices;
    private final CategoryStore categories;
    private final PriceCache cache;

    ProjectProduct(SqlTransactions transactions, PriceStore prices, CategoryStore categories, PriceCache cache) {
        this.transactions = transactions;
        this.prices = prices;
        this.categories = categories;
        this.cache = cache;
    }

    Uni<Void> handle(EventMeta meta, ProductV1 product, long version) {
        List<String> skus = product.variants().stream().map(VariantV1::sku).toList();
        return transactions.once(meta, tx -> project(tx, product, version)).invoke(() -> cache.evict(skus));
    }

    private Uni<Void> project(SqlTx tx, ProductV1 product, long version) {
        return prices.saveVersion(tx, product.productId(), version)
                .chain(isNewer -> Steps.when(isNewer, () -> replace(tx, product)));
    }

    private Uni<Void> replace(SqlTx tx, ProductV1 product) {
        return prices.withdraw(tx, product.productId())
                .chain(() -> prices.save(tx, product))
                .chain(() -> categories.save(tx, product.productId(), product.categories()));
    }
}
