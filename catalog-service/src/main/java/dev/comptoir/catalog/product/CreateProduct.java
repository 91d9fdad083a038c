package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Brings a product into the catalogue. */
@ApplicationScoped
class CreateProduct {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final ProductStore products;
    private final Descriptions descriptions;
    private final Outbox outbox;
    private final Clock clock;
    private final PriceRule prices;

    CreateProduct(
            OrmTransactions transactions,
            Idempotency idempotency,
            ProductStore products,
            Descriptions descriptions,
            Outbox outbox,
            Clock clock,
            PriceRule prices) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.products = products;
        this.descriptions = descriptions;
        this.outbox = outbox;
        this.clock = clock;
        this.prices = prices;
    }

    Uni<Replayable<ProductView>> handle(ProductRequest request, RequestKey key) {
        return descriptions
                .clean(request.description())
                .chain(description -> products.naming(
                        request.externalId(),
                        request.variants().stream().map(VariantRequest::sku).toList(),
                        transactions.run(tx ->
                                idempotency.once(tx, key, ProductView.class, () -> create(tx, request, description)))));
    }

    private Uni<ProductView> create(OrmTx tx, ProductRequest request, String description) {
        Product product = Product.create(
                new ProductIdentity(Ids.next(), request.externalId()),
                request.toDetails(description),
                request.toVariants(prices),
                Ids::next,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return products.add(tx, product)
                .chain(() -> outbox.append(tx, ProductEvents.created(product)))
                .replaceWith(() -> ProductView.of(product));
    }
}
