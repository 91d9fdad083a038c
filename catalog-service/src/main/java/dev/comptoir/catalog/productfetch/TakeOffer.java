package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.domain.OfferPolicy;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Makes or changes the product that a button offers, with its event. */
@ApplicationScoped
class TakeOffer {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;

    TakeOffer(OrmTransactions transactions, ProductStore products, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Taken> handle(Offer offer, FetchScope scope, boolean isDryRun) {
        return transactions
                .run(tx -> take(tx, offer, scope, isDryRun))
                .onFailure(ProductStore::isTaken)
                .retry()
                .atMost(3);
    }

    private Uni<Taken> take(OrmTx tx, Offer offer, FetchScope scope, boolean isDryRun) {
        return products.lockAll(tx, List.of(offer.externalId()))
                .call(() ->
                        products.ownersOf(tx, offer.skus()).invoke(owners -> OfferPolicy.checkOwners(offer, owners)))
                .chain(found -> found.isEmpty()
                        ? create(tx, offer, scope, isDryRun)
                        : change(tx, found.getFirst(), offer, isDryRun || scope.isShoppers()));
    }

    private Uni<Taken> create(OrmTx tx, Offer offer, FetchScope scope, boolean isDryRun) {
        Product product = Product.create(
                new ProductIdentity(Ids.next(), offer.externalId(), scope.source()),
                offer.details(scope.status(), offer.externalId()),
                offer.variants(),
                Ids::next,
                clock.instant());
        if (isDryRun) {
            return Uni.createFrom().item(new Taken(ButtonResult.CREATED, null));
        }
        return products.add(tx, product)
                .chain(() -> outbox.append(tx, ProductEvents.created(product)))
                .replaceWith(new Taken(ButtonResult.CREATED, product.id()));
    }

    private Uni<Taken> change(OrmTx tx, Product product, Offer offer, boolean isDryRun) {
        if (isDryRun) {
            products.detachAll(tx, List.of(product));
        }
        boolean differs = OfferPolicy.become(product, offer, Ids::next, clock.instant());
        Taken taken = new Taken(differs ? ButtonResult.UPDATED : ButtonResult.UNCHANGED, product.id());
        return differs && !isDryRun
                ? outbox.append(tx, ProductEvents.updated(product)).replaceWith(taken)
                : Uni.createFrom().item(taken);
    }
}
