package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.KnownCarts;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a cart back to the shopper after its order was refused; it keeps its order id until its content changes. */
@ApplicationScoped
class ReopenCart {

    private static final String REOPEN = """
            update carts set status = 'ACTIVE', version = version + 1, checkout_started_at = null,
                             watched_from = last_activity_at
             where id = $1 and status = 'CHECKING_OUT' and order_id = $2""";

    private final SqlTransactions transactions;
    private final KnownCarts known;

    ReopenCart(SqlTransactions transactions, KnownCarts known) {
        this.transactions = transactions;
        this.known = known;
    }

    public Uni<Void> handle(UUID cartId, UUID orderId) {
        return transactions
                .query(REOPEN, cartId, orderId)
                .invoke(() -> known.forget(cartId))
                .replaceWithVoid();
    }
}
