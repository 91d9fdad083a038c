package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Carts as this instance has last committed them, so that a shopper's next edit need not read what the last one wrote. A
 * known cart is a guess: other instances, consumers and sweeps write too, and each raises the version. Whoever writes from
 * a guess names its version, and takes nothing but the success of that write for a proof that the guess was right.
 * Forgetting a cart that was changed elsewhere only saves the attempt that would be lost.
 */
@ApplicationScoped
public class KnownCarts {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    // Characters of content. Memory is scarce: about 2,000 carts of the usual size, some 5 MB.
    private static final int MOST_KEPT = 4_000_000;

    private final ShortMemory<Cart> carts = new ShortMemory<>(KEPT_FOR, MOST_KEPT);

    Optional<Cart> find(UUID cartId) {
        return carts.find(cartId);
    }

    void keep(Cart cart, int size) {
        carts.keep(cart.id(), cart, size);
    }

    public void forget(UUID cartId) {
        carts.forget(cartId);
    }
}
