package dev.comptoir.carts.cart;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a cart as it was last computed. */
@ApplicationScoped
public class FindCart {

    private final CartStore carts;

    FindCart(CartStore carts) {
        this.carts = carts;
    }

    public Uni<CartView> handle(UUID cartId) {
        return carts.find(cartId).map(CartView::of);
    }
}
