package dev.comptoir.catalog.variant;

import dev.comptoir.catalog.product.PriceRules;
import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.VariantRequest;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes a variant, for example its price; a change of nothing is no event. */
@ApplicationScoped
class ChangeVariant {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Clock clock;
    private final PriceRules prices;

    ChangeVariant(
            OrmTransactions transactions,
            ProductStore products,
            MergePatch patches,
            Outbox outbox,
            Clock clock,
            PriceRules prices) {
        this.transactions = transactions;
        this.products = products;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
        this.prices = prices;
    }

    Uni<VariantAnswer> handle(UUID id, UUID variantId, String patch, String ifMatch) {
        return prices.current()
                .chain(rule -> transactions.run(tx -> products.lock(tx, id)
                        .invoke(product -> ETags.check(ifMatch, product.version()))
                        .call(product -> wanted(product, variantId, patch, rule)
                                .chain(wanted -> change(tx, product, variantId, wanted)))
                        .map(product -> VariantAnswer.of(product, variantId))));
    }

    private Uni<VariantDetails> wanted(Product product, UUID variantId, String patch, PriceRule rule) {
        VariantRequest current = VariantRequest.of(product.variant(variantId).details());
        return patches.apply(current, patch, VariantRequest.class)
                .map(wanted -> wanted.toDetails(product.details().name(), rule));
    }

    private Uni<Void> change(OrmTx tx, Product product, UUID variantId, VariantDetails wanted) {
        return Steps.when(
                product.change(variantId, wanted, clock.instant()),
                () -> outbox.append(tx, ProductEvents.updated(product)));
    }
}
