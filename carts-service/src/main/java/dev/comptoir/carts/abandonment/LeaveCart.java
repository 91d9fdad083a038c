package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.cart.KnownCarts;
import dev.comptoir.carts.cart.domain.CartProblem.CartNotFound;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Abandons a cart at once because the storefront saw its checkout page being closed, instead of waiting for the silence. */
@ApplicationScoped
class LeaveCart {

    private final SqlTransactions transactions;
    private final WatchedCarts carts;
    private final KnownCarts known;
    private final Outbox outbox;

    LeaveCart(SqlTransactions transactions, WatchedCarts carts, KnownCarts known, Outbox outbox) {
        this.transactions = transactions;
        this.carts = carts;
        this.known = known;
        this.outbox = outbox;
    }

    /** A cart that cannot be abandoned (nothing in it, nobody to write to, ordered, left already) stays as it is. */
    Uni<Void> handle(UUID cartId) {
        return transactions
                .run(tx -> carts.claim(tx, cartId).chain(claimed -> leave(tx, cartId, claimed)))
                .invoke(() -> known.forget(cartId));
    }

    private Uni<Void> leave(SqlTx tx, UUID cartId, List<WatchedCart> claimed) {
        return claimed.isEmpty()
                ? carts.isThere(tx, cartId)
                        .invoke(isThere -> refuse(cartId, isThere))
                        .replaceWithVoid()
                : carts.abandon(tx, claimed)
                        .chain(() -> outbox.append(tx, claimed.getFirst().abandoned()));
    }

    private static void refuse(UUID cartId, boolean isThere) {
        if (!isThere) {
            throw new CartNotFound(cartId);
        }
    }
}
