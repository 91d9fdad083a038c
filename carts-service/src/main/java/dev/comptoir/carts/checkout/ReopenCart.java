package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.change.CartCache;
import dev.comptoir.carts.redemption.ReserveUses;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Gives a cart back to the shopper after its order was refused, and its discounts their uses; it keeps its order id until its
 * content changes. Of overlapping attempts only the last one reopens the cart: an earlier one does not know how the later one
 * ends.
 */
@ApplicationScoped
public class ReopenCart {

    private final SqlTransactions transactions;
    private final CheckoutStore checkouts;
    private final ReserveUses uses;
    private final CartCache cache;

    ReopenCart(SqlTransactions transactions, CheckoutStore checkouts, ReserveUses uses, CartCache cache) {
        this.transactions = transactions;
        this.checkouts = checkouts;
        this.uses = uses;
        this.cache = cache;
    }

    /** @param startedAt of the attempt that was refused */
    public Uni<Void> handle(UUID cartId, Instant startedAt) {
        return transactions
                .run(tx -> checkouts
                        .reopen(tx, cartId, startedAt)
                        .chain(reopened -> Steps.when(reopened > 0, () -> uses.release(tx, cartId))))
                .invoke(() -> cache.evict(cartId));
    }
}
