package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.Variant;
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
import java.util.List;
import java.util.UUID;

/** Adds a sellable unit to a product. */
@ApplicationScoped
class AddVariant {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;
    private final PriceRule prices;

    AddVariant(
            OrmTransactions transactions,
            Idempotency idempotency,
            ProductStore products,
            Outbox outbox,
            Clock clock,
            PriceRule prices) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
        this.prices = prices;
    }

    Uni<Replayable<VariantAnswer>> handle(UUID id, VariantRequest request, String ifMatch, RequestKey key) {
        return products.naming(
                "",
                List.of(request.sku()),
                transactions.run(tx -> idempotency.once(
                        tx,
                        key,
                        VariantAnswer.class,
                        () -> products.lock(tx, id)
                                .invoke(product -> ProductTags.check(ifMatch, product.version()))
                                .chain(product -> add(tx, product, request)))));
    }

    private Uni<VariantAnswer> add(OrmTx tx, Product product, VariantRequest request) {
        Variant added = product.add(
                Ids.next(),
                request.toDetails(product.details().name(), prices),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return outbox.append(tx, ProductEvents.updated(product))
                .replaceWith(() -> new VariantAnswer(product.version(), VariantView.of(added, null)));
    }
}
