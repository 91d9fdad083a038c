package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.ProductReadStore.Found;
import dev.comptoir.catalog.product.ProductReadStore.StockedVariant;
import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.catalog.product.domain.ProductStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows products: merchants see all, storefronts only what is on sale and nothing that is the merchant's business. */
@ApplicationScoped
public class FindProducts {

    private final ProductReadStore products;

    /** A product and the tag of exactly what is shown: its version and a stamp of the stock, which changes without a new one. */
    record Shown(ProductView product, String tag) {}

    FindProducts(ProductReadStore products) {
        this.products = products;
    }

    Uni<Shown> one(UUID id, boolean isShopper) {
        return products.find(id)
                .invoke(found -> refuseUnseen(id, found, isShopper))
                .map(found -> shown(found, isShopper));
    }

    Uni<SalesView> sales(UUID id) {
        return products.find(id).map(found -> SalesView.of(found.sales()));
    }

    /** Ids of the products that the merchant shows beside one, in their order. */
    public Uni<List<UUID>> relatedTo(UUID id, boolean isShopper) {
        return products.find(id)
                .invoke(found -> refuseUnseen(id, found, isShopper))
                .map(found -> found.product().details().facts().relatedProducts().stream()
                        .map(UUID::fromString)
                        .toList());
    }

    /** In the order of the ids; those that storefronts do not see are left out for them. */
    public Uni<List<ProductView>> all(List<UUID> ids, boolean isShopper) {
        return products.find(ids)
                .map(found -> ids.stream()
                        .map(found::get)
                        .filter(product -> product != null && (!isShopper || isOnSale(product)))
                        .map(product -> listed(product, isShopper))
                        .toList());
    }

    private static boolean isOnSale(Found found) {
        return found.product().details().status() == ProductStatus.ACTIVE;
    }

    /** As a list shows it. */
    public static ProductView listed(Found found, boolean isShopper) {
        ProductView view = ProductView.of(found.product(), variants(found), SalesView.of(found.sales()));
        return isShopper ? view.forShoppers() : view;
    }

    private static Shown shown(Found found, boolean isShopper) {
        ProductView view = ProductView.of(found.product(), variants(found), null);
        long stamp = found.variants().stream().mapToLong(StockedVariant::stamp).sum();
        return new Shown(isShopper ? view.forShoppers() : view, view.version() + "." + stamp);
    }

    private static List<VariantView> variants(Found found) {
        return found.variants().stream().map(StockedVariant::view).toList();
    }

    private static void refuseUnseen(UUID id, Found found, boolean isShopper) {
        if (isShopper && !isOnSale(found)) {
            throw ProductProblem.notFound(id);
        }
    }
}
