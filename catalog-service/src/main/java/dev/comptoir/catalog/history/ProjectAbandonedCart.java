package dev.comptoir.catalog.history;

import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps which carts were abandoned with which products, once for each event. */
@ApplicationScoped
class ProjectAbandonedCart {

    private final SqlTransactions transactions;
    private final AbandonedCartStore carts;

    ProjectAbandonedCart(SqlTransactions transactions, AbandonedCartStore carts) {
        this.transactions = transactions;
        this.carts = carts;
    }

    Uni<Void> handle(EventMeta meta, CartAbandonedV1 cart) {
        return transactions.once(meta, tx -> carts.save(tx, cart));
    }

    Uni<Void> handle(EventMeta meta, CartResumedV1 cart) {
        return transactions.once(meta, tx -> carts.delete(tx, cart.cartId()));
    }

    Uni<Void> handle(EventMeta meta, CartRecoveredV1 cart) {
        return transactions.once(meta, tx -> carts.markRecovered(tx, cart.cartId()));
    }
}
