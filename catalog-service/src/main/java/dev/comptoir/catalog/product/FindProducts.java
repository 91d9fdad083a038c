package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.ProductReadStore.StockedVariant;
import dev.comptoir.catalog.product.domain.ProductNotFound;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.platform.db.OrmTransactions;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Shows products: merchants see all, storefronts only what is on sale and nothing that is the merchant's business. */
@ApplicationScoped
class FindProducts {

    private final OrmTransactions transactions;
    private final ProductReadStore products;
    private final Cursors cursors;

    /** A product and the tag of exactly what is shown. */
    record Shown(ProductView product, String tag) {}

    FindProducts(OrmTransactions transactions, ProductReadStore products, Cursors cursors) {
        this.transactions = transactions;
        this.products = products;
        this.cursors = cursors;
    }

    Uni<Shown> one(UUID id, boolean isShopper) {
        return transactions.read(session -> products.one(session, id)
                .invoke(row -> refuseUnseen(id, row, isShopper))
                .chain(row -> products.variants(session, List.of(id))
                        .map(variants -> shown(row, variants.getOrDefault(id, List.of()), isShopper))));
    }

    Uni<SalesView> sales(UUID id) {
        return transactions.read(session -> products.one(session, id)
                .invoke(row -> refuseUnseen(id, row, false))
                .map(row -> SalesView.of(row.sales())));
    }

    Uni<Page<ProductView>> some(ProductListParameters asked, boolean isShopper) {
        ProductFilter filter = ProductFilter.of(asked, isShopper);
        List<String> after = asked.cursor == null ? null : cursors.read(filter.scope(), asked.cursor);
        return transactions.read(session -> products.some(session, filter, after, asked.limit + 1)
                .map(rows -> Page.of(rows, asked.limit, last -> position(filter, last)))
                .chain(page -> withVariants(session, page, isShopper))
                .chain(page -> asked.count
                        ? products.count(session, filter).map(page::withTotal)
                        : Uni.createFrom().item(page)));
    }

    private String position(ProductFilter filter, ProductSort.Row last) {
        return cursors.write(
                filter.scope(),
                List.of(filter.sort().position(last), last.product().id().toString()));
    }

    private Uni<Page<ProductView>> withVariants(
            StatelessSession session, Page<ProductSort.Row> page, boolean isShopper) {
        List<UUID> ids = page.items().stream().map(row -> row.product().id()).toList();
        return products.variants(session, ids).map(variants -> page.map(row -> view(row, variants, isShopper)));
    }

    private static ProductView view(ProductSort.Row row, Map<UUID, List<StockedVariant>> variants, boolean isShopper) {
        List<VariantView> views = variants.getOrDefault(row.product().id(), List.of()).stream()
                .map(StockedVariant::view)
                .toList();
        ProductView view = ProductView.of(row.product(), views, SalesView.of(row.sales()));
        return isShopper ? view.forShoppers() : view;
    }

    private static Shown shown(ProductSort.Row row, List<StockedVariant> variants, boolean isShopper) {
        ProductView view = ProductView.of(
                row.product(), variants.stream().map(StockedVariant::view).toList(), null);
        long stamp = variants.stream().mapToLong(StockedVariant::stamp).sum();
        return new Shown(isShopper ? view.forShoppers() : view, ProductTags.of(view.version(), stamp));
    }

    private static void refuseUnseen(UUID id, ProductSort.Row row, boolean isShopper) {
        if (row == null || isShopper && row.product().details().status() != ProductStatus.ACTIVE) {
            throw new ProductNotFound(id);
        }
    }
}
