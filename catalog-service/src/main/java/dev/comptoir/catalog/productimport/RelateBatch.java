package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Links products of a file to those that it names beside them, when all of them are there. */
@ApplicationScoped
class RelateBatch {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;

    RelateBatch(OrmTransactions transactions, ProductStore products, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param drafts each with at least one name */
    Uni<Void> handle(List<ProductDraft> drafts) {
        Map<String, ProductDraft> byId =
                drafts.stream().collect(Collectors.toMap(ProductDraft::externalId, Function.identity()));
        Set<String> names =
                drafts.stream().flatMap(draft -> draft.relatedNames().stream()).collect(Collectors.toSet());
        return transactions.run(tx -> products.lockAll(tx, byId.keySet())
                .chain(found -> products.named(tx, names).chain(known -> relate(tx, found, byId, known))));
    }

    private Uni<Void> relate(OrmTx tx, List<Product> found, Map<String, ProductDraft> byId, Map<String, UUID> known) {
        List<Product> changed = found.stream()
                .filter(product -> relate(product, byId.get(product.externalId()), known))
                .toList();
        return outbox.append(tx, changed.stream().map(ProductEvents::updated).toList());
    }

    /** Says whether anything differed. */
    private boolean relate(Product product, ProductDraft draft, Map<String, UUID> known) {
        List<String> ids = draft.relatedIds(known, product.id());
        return !ids.isEmpty() && product.change(product.details().relatedTo(ids), clock.instant());
    }
}
