package dev.comptoir.orders.product;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps a product's main category, the first of its paths, its prices, its tax classes and what is guaranteed of it;
 * whatever comes late changes nothing.
 */
@ApplicationScoped
class ProjectProduct {

    private static final String NONE = "";

    private final SqlTransactions transactions;
    private final ProductCategoryStore categories;
    private final ProductGuaranteeStore guarantees;
    private final ProductTaxClassStore taxClasses;
    private final CataloguePriceStore prices;

    ProjectProduct(
            SqlTransactions transactions,
            ProductCategoryStore categories,
            ProductGuaranteeStore guarantees,
            ProductTaxClassStore taxClasses,
            CataloguePriceStore prices) {
        this.taxClasses = taxClasses;
        this.transactions = transactions;
        this.categories = categories;
        this.guarantees = guarantees;
        this.prices = prices;
    }

    Uni<Void> handle(EventMeta meta, ProductV1 product, long version) {
        return transactions.once(
                meta,
                tx -> category(tx, product, version)
                        .chain(() -> guarantees.save(
                                tx, product.productId(), version, LineGuarantee.of(product.guarantee())))
                        .chain(() -> taxClasses.save(tx, product.productId(), version, classes(product)))
                        .chain(() -> prices.save(tx, product, version)));
    }

    private static Map<String, String> classes(ProductV1 product) {
        Map<String, String> classes = new TreeMap<>();
        product.variants().stream()
                .filter(variant -> variant.taxClass() != null)
                .forEach(variant -> classes.put(variant.sku(), variant.taxClass()));
        return classes;
    }

    /** An event from before categories were said says nothing of them. */
    private Uni<Void> category(SqlTx tx, ProductV1 product, long version) {
        List<String> paths = product.categories();
        return Steps.when(
                paths != null,
                () -> categories.save(tx, product.productId(), version, paths.isEmpty() ? NONE : paths.getFirst()));
    }
}
