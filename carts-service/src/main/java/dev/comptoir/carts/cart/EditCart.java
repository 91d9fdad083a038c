package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.CartChange.Outcome;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Makes one change to a cart and prices it afresh; no event unless an abandoned cart is back. */
@ApplicationScoped
class EditCart {

    private final ChangeCart change;
    private final SalesTermsBook terms;
    private final Clock clock;

    EditCart(ChangeCart change, SalesTermsBook terms, Clock clock) {
        this.change = change;
        this.terms = terms;
        this.clock = clock;
    }

    public Uni<Replayable<CartView>> handle(UUID cartId, CartEdit edit, String ifMatch, RequestKey key) {
        return change.handle(
                new CartChange<>(cartId, key, CartView.class, (lane, cart) -> decide(lane, cart, edit, ifMatch)));
    }

    private Uni<Outcome<CartView>> decide(SqlRunner lane, Cart cart, CartEdit edit, String ifMatch) {
        cart.requireEditable();
        ETags.check(ifMatch, cart.version());
        Set<String> skus = skus(cart, edit);
        return terms.known(skus)
                .map(known -> Uni.createFrom().item(edited(cart, edit, known)))
                .orElseGet(() -> terms.now(lane, skus).map(now -> edited(cart, edit, now)));
    }

    private Outcome<CartView> edited(Cart cart, CartEdit edit, SalesTerms terms) {
        CartContent next = CartPricing.price(edit.applyTo(cart.content(), terms), terms);
        return Outcome.written(cart.edit(next, clock.instant()), CartView::of);
    }

    private static Set<String> skus(Cart cart, CartEdit edit) {
        Set<String> skus = new HashSet<>(edit.skus());
        cart.content().items().forEach(item -> skus.add(item.sku()));
        return skus;
    }
}
