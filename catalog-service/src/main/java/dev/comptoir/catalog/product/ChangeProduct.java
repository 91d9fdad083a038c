package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Changes what a merchant says about a product as a whole; a change of nothing is no event. */
@ApplicationScoped
class ChangeProduct {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final MergePatch patches;
    private final Descriptions descriptions;
    private final Outbox outbox;
    private final Clock clock;

    ChangeProduct(
            OrmTransactions transactions,
            ProductStore products,
            MergePatch patches,
            Descriptions descriptions,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.patches = patches;
        this.descriptions = descriptions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<ProductView> handle(UUID id, String patch, String ifMatch) {
        return products.naming(
                "",
                List.of(),
                transactions.run(tx -> products.lock(tx, id)
                        .invoke(product -> ETags.check(ifMatch, product.version()))
                        .call(product -> changed(product, patch)
                                .chain(details -> products.related(tx, identity(product), details))
                                .chain(details -> change(tx, product, details)))
                        .map(ProductView::of)));
    }

    private static ProductIdentity identity(Product product) {
        return new ProductIdentity(product.id(), product.externalId(), product.source());
    }

    private Uni<ProductDetails> changed(Product product, String patch) {
        return patches.apply(ProductChange.of(product.details()), patch, ProductChange.class)
                .chain(change -> descriptions.clean(change.description()).map(change::toDetails));
    }

    private Uni<Void> change(OrmTx tx, Product product, ProductDetails details) {
        return Steps.when(
                product.change(details, clock.instant()), () -> outbox.append(tx, ProductEvents.updated(product)));
    }
}
