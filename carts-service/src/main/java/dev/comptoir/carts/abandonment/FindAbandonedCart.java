package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.abandonment.AbandonedCartStore.Entry;
import dev.comptoir.carts.cart.CartView;
import dev.comptoir.carts.cart.FindCart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows one abandoned cart with everything a merchant needs to write to its customer. */
@ApplicationScoped
class FindAbandonedCart {

    private final AbandonedCartStore abandoned;
    private final FindCart findCart;

    FindAbandonedCart(AbandonedCartStore abandoned, FindCart findCart) {
        this.abandoned = abandoned;
        this.findCart = findCart;
    }

    public Uni<AbandonedCartView> handle(UUID cartId) {
        return abandoned.find(cartId).chain(entry -> findCart.handle(cartId).chain(cart -> whole(entry, cart)));
    }

    private Uni<AbandonedCartView> whole(Entry entry, CartView cart) {
        String stopReason = entry.stopReason().isEmpty() ? null : entry.stopReason();
        return abandoned
                .emails(cart.cartId())
                .map(emails -> new AbandonedCartView(entry.summary(), cart, emails, stopReason));
    }
}
