package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Brings a product into the catalogue. */
@ApplicationScoped
class CreateProduct {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Descriptions descriptions;
    private final Outbox outbox;
    private final Clock clock;
    private final PriceRules prices;

    CreateProduct(
            OrmTransactions transactions,
            ProductStore products,
            Descriptions descriptions,
            Outbox outbox,
            Clock clock,
            PriceRules prices) {
        this.transactions = transactions;
        this.products = products;
        this.descriptions = descriptions;
        this.outbox = outbox;
        this.clock = clock;
        this.prices = prices;
    }

    Uni<Replayable<ProductView>> handle(ProductRequest request, RequestKey key) {
        return prices.current()
                .chain(rule -> descriptions
                        .clean(request.description())
                        .chain(description -> products.naming(
                                request.externalId(),
                                request.variants().stream()
                                        .map(VariantRequest::sku)
                                        .toList(),
                                transactions.once(
                                        key, ProductView.class, tx -> create(tx, request, description, rule)))));
    }

    private Uni<ProductView> create(OrmTx tx, ProductRequest request, String description, PriceRule rule) {
        ProductIdentity identity = new ProductIdentity(Ids.next(), request.externalId(), ProductSource.API);
        return products.related(tx, identity, request.toDetails(description))
                .map(details -> Product.create(identity, details, request.toVariants(rule), Ids::next, clock.instant()))
                .call(product -> products.add(tx, product))
                .call(product -> outbox.append(tx, ProductEvents.created(product)))
                .map(ProductView::of);
    }
}
