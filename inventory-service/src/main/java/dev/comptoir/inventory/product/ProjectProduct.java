package dev.comptoir.inventory.product;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Keeps one stock item per variant of the catalogue; a new one starts with nothing on hand. */
@ApplicationScoped
class ProjectProduct {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final ProductStore products;
    private final Clock clock;

    ProjectProduct(SqlTransactions transactions, Inbox inbox, ProductStore products, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.products = products;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, ProductV1 product) {
        return transactions.run(tx -> inbox.once(
                tx,
                meta,
                () -> products.isNewer(tx, product.productId(), meta.version())
                        .chain(isNewer -> isNewer
                                ? products.save(tx, product, clock.instant())
                                : Uni.createFrom().voidItem())));
    }
}
