package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Changes a variant, for example its price; a change of nothing is no event. */
@ApplicationScoped
class ChangeVariant {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Clock clock;
    private final PriceRule prices;

    ChangeVariant(
            OrmTransactions transactions,
            ProductStore products,
            MergePatch patches,
            Outbox outbox,
            Clock clock,
            PriceRule prices) {
        this.transactions = transactions;
        this.products = products;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
        this.prices = prices;
    }

    Uni<VariantAnswer> handle(UUID id, UUID variantId, String patch, String ifMatch) {
        return transactions.run(tx -> products.lock(tx, id)
                .invoke(product -> ProductTags.check(ifMatch, product.version()))
                .call(product -> wanted(product.variant(variantId), patch)
                        .chain(wanted -> change(tx, product, variantId, wanted)))
                .map(product ->
                        new VariantAnswer(product.version(), VariantView.of(product.variant(variantId), null))));
    }

    private Uni<VariantRequest> wanted(Variant variant, String patch) {
        return patches.apply(VariantRequest.of(variant.details()), patch, VariantRequest.class);
    }

    private Uni<Void> change(OrmTx tx, Product product, UUID variantId, VariantRequest wanted) {
        return product.change(
                        variantId,
                        wanted.toDetails(product.details().name(), prices),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                ? outbox.append(tx, ProductEvents.updated(product))
                : Uni.createFrom().voidItem();
    }
}
