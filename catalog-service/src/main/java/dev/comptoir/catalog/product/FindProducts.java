package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.ProductReadStore.Found;
import dev.comptoir.catalog.product.ProductReadStore.StockedVariant;
import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows products: merchants see all, storefronts only what is on sale and nothing that is the merchant's business. */
@ApplicationScoped
class FindProducts {

    private final ProductReadStore products;
    private final Cursors cursors;

    /** A product and the tag of exactly what is shown. */
    record Shown(ProductView product, String tag) {}

    FindProducts(ProductReadStore products, Cursors cursors) {
        this.products = products;
        this.cursors = cursors;
    }

    Uni<Shown> one(UUID id, boolean isShopper) {
        return products.one(id)
                .invoke(found -> refuseUnseen(id, found, isShopper))
                .map(found -> shown(found, isShopper));
    }

    Uni<SalesView> sales(UUID id) {
        return products.one(id)
                .invoke(found -> refuseUnseen(id, found, false))
                .map(found -> SalesView.of(found.row().sales()));
    }

    Uni<Page<ProductView>> page(ProductListParameters asked, boolean isShopper) {
        ProductFilter filter = ProductFilter.of(asked, isShopper);
        List<String> after = asked.cursor == null ? null : cursors.read(filter.scope(), asked.cursor);
        return products.page(filter, after, asked.limit + 1)
                .map(found -> Page.of(found, asked.limit, last -> position(filter, last.row())))
                .map(page -> page.map(found -> listed(found, isShopper)))
                .chain(page -> asked.count
                        ? products.count(filter).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }

    private String position(ProductFilter filter, ProductSort.Row last) {
        return cursors.write(
                filter.scope(),
                List.of(filter.sort().position(last), last.product().id().toString()));
    }

    private static ProductView listed(Found found, boolean isShopper) {
        ProductView view = ProductView.of(
                found.row().product(), variants(found), SalesView.of(found.row().sales()));
        return isShopper ? view.forShoppers() : view;
    }

    private static Shown shown(Found found, boolean isShopper) {
        ProductView view = ProductView.of(found.row().product(), variants(found), null);
        long stamp = found.variants().stream().mapToLong(StockedVariant::stamp).sum();
        return new Shown(isShopper ? view.forShoppers() : view, ProductTags.of(view.version(), stamp));
    }

    private static List<VariantView> variants(Found found) {
        return found.variants().stream().map(StockedVariant::view).toList();
    }

    private static void refuseUnseen(UUID id, Found found, boolean isShopper) {
        if (found == null || isShopper && found.row().product().details().status() != ProductStatus.ACTIVE) {
            throw ProductProblem.notFound(id);
        }
    }
}
