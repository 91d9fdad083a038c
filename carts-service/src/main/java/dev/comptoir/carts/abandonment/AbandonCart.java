package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.cart.change.CartCache;
import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Abandons a cart at once because the storefront saw its checkout page being closed, instead of waiting for the silence. */
@ApplicationScoped
class AbandonCart {

    private final SqlTransactions transactions;
    private final IdleCartStore carts;
    private final CartCache cache;
    private final Outbox outbox;

    AbandonCart(SqlTransactions transactions, IdleCartStore carts, CartCache cache, Outbox outbox) {
        this.transactions = transactions;
        this.carts = carts;
        this.cache = cache;
        this.outbox = outbox;
    }

    /** A cart that cannot be abandoned (empty, without an e-mail, ordered, abandoned already) stays as it is. */
    Uni<Void> handle(UUID cartId) {
        return transactions
                .run(tx -> carts.claim(tx, cartId).chain(claimed -> abandon(tx, cartId, claimed)))
                .invoke(() -> cache.evict(cartId));
    }

    private Uni<Void> abandon(SqlTx tx, UUID cartId, List<IdleCart> claimed) {
        return claimed.isEmpty()
                ? carts.exists(tx, cartId)
                        .invoke(exists -> refuseUnless(exists, cartId))
                        .replaceWithVoid()
                : carts.abandon(tx, claimed)
                        .chain(() -> outbox.append(tx, claimed.getFirst().abandoned()));
    }

    private static void refuseUnless(boolean exists, UUID cartId) {
        if (!exists) {
            throw CartProblem.notFound(cartId);
        }
    }
}
