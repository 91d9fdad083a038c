package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.change.CartCache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Gives a cart back to the shopper after its order was refused; it keeps its order id until its content changes. Of
 * overlapping attempts only the last one reopens the cart: an earlier one does not know how the later one ends.
 */
@ApplicationScoped
class ReopenCart {

    private final CheckoutStore checkouts;
    private final CartCache cache;

    ReopenCart(CheckoutStore checkouts, CartCache cache) {
        this.checkouts = checkouts;
        this.cache = cache;
    }

    /** @param startedAt of the attempt that was refused */
    Uni<Void> handle(UUID cartId, Instant startedAt) {
        return checkouts
                .reopen(cartId, startedAt)
                .invoke(() -> cache.evict(cartId))
                .replaceWithVoid();
    }
}
