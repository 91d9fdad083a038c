package dev.comptoir.carts.placement;

import dev.comptoir.carts.cart.change.CartCache;
import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Finds carts that were left and locks them for the order their merchant makes of them. */
@ApplicationScoped
class LeftCartStore {

    private static final String LEFT =
            "select resumed_at is not null and ordered_at is null from abandoned_carts where cart_id = $1";
    // The version is that of the cart as it was read: what its shopper does meanwhile is not ordered unseen. Its
    // content keeps
    // its order id, so that a checkout of the shopper at the same time asks for the same order.
    private static final String LOCK = """
            update carts
               set status = 'CHECKING_OUT', version = version + 1, checkout_started_at = $3, idle_since = null,
                   order_id = coalesce(order_id, $4)
             where id = $1 and version = $2 and status in ('ACTIVE', 'ABANDONED', 'CHECKING_OUT')""";

    private final SqlPool pool;
    private final CartStore carts;
    private final CartCache cache;

    LeftCartStore(SqlPool pool, CartStore carts, CartCache cache) {
        this.pool = pool;
        this.carts = carts;
        this.cache = cache;
    }

    /** A cart of the merchant's list, and whether its shopper has come back to it. */
    record LeftCart(Cart cart, boolean isResumed) {}

    Uni<LeftCart> find(UUID cartId) {
        return pool.one(LEFT, Columns::bool, () -> PlacementProblem.notFound(cartId), cartId)
                .chain(isResumed -> carts.find(cartId).map(cart -> new LeftCart(cart, isResumed)));
    }

    /** The cart on its way to the order; refuses when somebody has changed it since it was read. */
    Uni<Cart> lock(Cart read, Instant now) {
        return pool.execute(LOCK, read.id(), read.version(), now, Ids.next())
                .invoke(locked -> {
                    cache.evict(read.id());
                    if (locked == 0) {
                        throw PlacementProblem.changing();
                    }
                })
                .chain(() -> carts.find(read.id()));
    }
}
