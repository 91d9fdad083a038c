package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.Cart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Carts as this instance has last committed them, so that a shopper's next edit need not read what the last one wrote. A
 * cached cart is a guess: other instances, consumers and sweeps write too, and each raises the version. A write from a
 * guess names its version, and only the success of that write proves the guess. Evicting a cart that was changed elsewhere
 * only saves the attempt that would be lost.
 */
@ApplicationScoped
public class CartCache {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    // Characters of content. Memory is scarce: about 2,000 carts of the usual size, some 5 MB.
    private static final int CAPACITY = 4_000_000;

    private final RecentEntries<Cart> carts = new RecentEntries<>(KEPT_FOR, CAPACITY);

    Optional<Cart> find(UUID cartId) {
        return carts.find(cartId);
    }

    void put(Cart cart, int size) {
        carts.put(cart.id(), cart, size);
    }

    public void evict(UUID cartId) {
        carts.remove(cartId);
    }
}
