package dev.comptoir.catalog.variant;

import dev.comptoir.catalog.product.PriceRules;
import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.VariantRequest;
import dev.comptoir.catalog.product.VariantView;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds a sellable unit to a product. */
@ApplicationScoped
class AddVariant {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;
    private final PriceRules prices;

    AddVariant(OrmTransactions transactions, ProductStore products, Outbox outbox, Clock clock, PriceRules prices) {
        this.transactions = transactions;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
        this.prices = prices;
    }

    Uni<Replayable<VariantAnswer>> handle(UUID id, VariantRequest request, String ifMatch, RequestKey key) {
        return prices.current()
                .chain(rule -> products.naming(
                        "",
                        List.of(request.sku()),
                        transactions.once(
                                key,
                                VariantAnswer.class,
                                tx -> products.lock(tx, id)
                                        .invoke(product -> ETags.check(ifMatch, product.version()))
                                        .chain(product -> add(tx, product, request, rule)))));
    }

    private Uni<VariantAnswer> add(OrmTx tx, Product product, VariantRequest request, PriceRule rule) {
        Variant added =
                product.add(Ids.next(), request.toDetails(product.details().name(), rule), clock.instant());
        return outbox.append(tx, ProductEvents.updated(product))
                .replaceWith(() -> new VariantAnswer(product.version(), VariantView.of(added, null)));
    }
}
