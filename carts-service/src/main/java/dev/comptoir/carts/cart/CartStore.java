package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartProblem.CartNotFound;
import dev.comptoir.platform.db.OrmTransactions;
import dev.comptoir.platform.db.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.LockMode;

/** Finds and keeps carts: one row, read whole and written whole. */
@ApplicationScoped
public class CartStore {

    private static final String RESUMED = """
            update abandoned_carts set resumed_at = $2 where cart_id = $1""";

    private final OrmTransactions transactions;

    CartStore(OrmTransactions transactions) {
        this.transactions = transactions;
    }

    /** Two edits at once wait for each other instead of failing: a shopper who clicks twice gets both. */
    public Uni<Cart> lock(OrmTx tx, UUID cartId) {
        return tx.session()
                .find(Cart.class, cartId, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new CartNotFound(cartId));
    }

    /** Writes what changed, so that the cart carries its new version. */
    public Uni<Void> save(OrmTx tx) {
        return tx.session().flush();
    }

    Uni<Void> add(OrmTx tx, Cart cart) {
        return tx.session().persist(cart).chain(tx.session()::flush);
    }

    Uni<Cart> read(UUID cartId) {
        return transactions
                .read(session -> session.get(Cart.class, cartId))
                .onItem()
                .ifNull()
                .failWith(() -> new CartNotFound(cartId));
    }

    /** Notes on the merchant's list that the shopper came back. */
    public Uni<Integer> noteResumed(OrmTx tx, UUID cartId, Instant now) {
        return tx.execute(RESUMED, cartId, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }
}
