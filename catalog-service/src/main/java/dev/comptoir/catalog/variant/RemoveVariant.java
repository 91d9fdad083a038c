package dev.comptoir.catalog.variant;

import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes a variant out of a product; its SKU is free again. */
@ApplicationScoped
class RemoveVariant {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;

    RemoveVariant(OrmTransactions transactions, ProductStore products, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, UUID variantId, String ifMatch) {
        return transactions.run(tx -> products.lock(tx, id)
                .invoke(product -> ETags.check(ifMatch, product.version()))
                .invoke(product -> product.remove(variantId, clock.instant()))
                .chain(product -> outbox.append(tx, ProductEvents.updated(product))));
    }
}
