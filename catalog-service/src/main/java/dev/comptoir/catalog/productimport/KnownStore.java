package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what the catalogue has of a batch, with the products locked. */
@ApplicationScoped
class KnownStore {

    private final ProductStore products;

    KnownStore(ProductStore products) {
        this.products = products;
    }

    Uni<Known> lock(OrmTx tx, List<ProductDraft> drafts) {
        List<String> ids = drafts.stream().map(ProductDraft::externalId).toList();
        List<String> skus =
                drafts.stream().flatMap(draft -> draft.skus().stream()).toList();
        return products.lockAll(tx, ids)
                .chain(existing ->
                        products.ownersOf(tx, skus).map(owners -> new Known(byExternalId(existing), owners(owners))));
    }

    private static Map<String, Product> byExternalId(List<Product> products) {
        return products.stream().collect(Collectors.toMap(Product::externalId, Function.identity()));
    }

    private static Map<String, String> owners(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
