package dev.comptoir.catalog.relatedproduct;

import dev.comptoir.catalog.product.FindProducts;
import dev.comptoir.catalog.product.ProductView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows the products that go with one; to storefronts only those on sale. */
@ApplicationScoped
class ShowRelated {

    private static final int MOST_TOGETHER = 10;

    private final FindProducts products;
    private final BoughtTogetherStore together;

    ShowRelated(FindProducts products, BoughtTogetherStore together) {
        this.products = products;
        this.together = together;
    }

    Uni<RelatedProductsView> handle(UUID id, boolean isShopper) {
        return products.relatedTo(id, isShopper)
                .chain(named -> together.idsOf(id)
                        .chain(bought -> products.all(
                                Stream.concat(named.stream(), bought.stream())
                                        .distinct()
                                        .toList(),
                                isShopper))
                        .map(all -> view(all, named)));
    }

    private static RelatedProductsView view(List<ProductView> all, List<UUID> named) {
        return new RelatedProductsView(
                all.stream().filter(product -> named.contains(product.id())).toList(),
                all.stream()
                        .filter(product -> !named.contains(product.id()))
                        .limit(MOST_TOGETHER)
                        .toList());
    }
}
