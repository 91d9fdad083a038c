package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes or changes the products that buttons offer, with their events, in one transaction for many of them. */
@ApplicationScoped
class TakeOffers {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;

    TakeOffers(OrmTransactions transactions, ProductStore products, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param offers of different products; what became of each by the merchant's id */
    Uni<Map<String, Taken>> handle(List<Offer> offers, FetchScope scope, boolean isDryRun) {
        return transactions
                .run(tx -> take(tx, offers, scope, isDryRun))
                .onFailure(ProductStore::isTaken)
                .retry()
                .atMost(3);
    }

    private Uni<Map<String, Taken>> take(OrmTx tx, List<Offer> offers, FetchScope scope, boolean isDryRun) {
        List<String> skus =
                offers.stream().flatMap(offer -> offer.skus().stream()).toList();
        return products.lockAll(tx, offers.stream().map(Offer::externalId).toList())
                .chain(known -> products.ownersOf(tx, skus)
                        .invoke(() -> detach(tx, known, isDryRun || scope.isShoppers()))
                        .map(owners -> new OfferBatch(scope, isDryRun, clock.instant()).decide(offers, known, owners)))
                .call(batch -> Steps.when(!isDryRun, () -> write(tx, batch, scope)))
                .map(OfferBatch::taken);
    }

    /** What is only looked at is not written. */
    private void detach(OrmTx tx, List<Product> known, boolean isLookedAt) {
        if (isLookedAt) {
            products.detachAll(tx, known);
        }
    }

    private Uni<Void> write(OrmTx tx, OfferBatch batch, FetchScope scope) {
        Stream<Product> updated = scope.isShoppers() ? Stream.of() : batch.updated().stream();
        List<Event> events = Stream.concat(
                        batch.created().stream().<Event>map(ProductEvents::created),
                        updated.<Event>map(ProductEvents::updated))
                .toList();
        return products.addAll(tx, batch.created())
                .chain(() -> Steps.when(!events.isEmpty(), () -> outbox.append(tx, events)));
    }
}
