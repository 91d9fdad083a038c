package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.abandonment.AbandonedCartStore.Entry;
import dev.comptoir.carts.cart.CartView;
import dev.comptoir.carts.cart.change.CartStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows one abandoned cart with everything a merchant needs to write to its customer. */
@ApplicationScoped
class ShowAbandonedCart {

    private final AbandonedCartStore abandoned;
    private final CartStore carts;

    ShowAbandonedCart(AbandonedCartStore abandoned, CartStore carts) {
        this.abandoned = abandoned;
        this.carts = carts;
    }

    Uni<AbandonedCartView> handle(UUID cartId) {
        return abandoned
                .find(cartId)
                .chain(entry -> carts.find(cartId).map(CartView::of).chain(cart -> whole(entry, cart)));
    }

    private Uni<AbandonedCartView> whole(Entry entry, CartView cart) {
        return abandoned
                .emails(cart.id())
                .map(emails -> new AbandonedCartView(entry.summary(), cart, emails, entry.stopReason()));
    }
}
