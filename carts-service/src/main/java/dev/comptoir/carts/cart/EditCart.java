package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.change.CartCommand;
import dev.comptoir.carts.cart.change.CartCommand.Result;
import dev.comptoir.carts.cart.change.ChangeCart;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
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
    private final PricingContexts pricing;
    private final Clock clock;

    EditCart(ChangeCart change, PricingContexts pricing, Clock clock) {
        this.change = change;
        this.pricing = pricing;
        this.clock = clock;
    }

    Uni<Replayable<CartView>> handle(UUID cartId, CartEdit edit, String ifMatch, RequestKey key) {
        return change.handle(
                new CartCommand<>(cartId, key, CartView.class, (runner, cart) -> decide(runner, cart, edit, ifMatch)));
    }

    private Uni<Result<CartView>> decide(SqlRunner runner, Cart cart, CartEdit edit, String ifMatch) {
        cart.requireEditable();
        ETags.check(ifMatch, cart.version());
        return pricing.recent(runner, new Needs(cart.id(), skus(cart, edit), edit.coupon(cart.content())))
                .map(context -> edited(cart, edit, context));
    }

    private Result<CartView> edited(Cart cart, CartEdit edit, PricingContext context) {
        CartContent next = CartPricing.price(edit.applyTo(cart.content(), context), context);
        return Result.written(cart.edit(next, clock.instant()), CartView::of);
    }

    private static Set<String> skus(Cart cart, CartEdit edit) {
        Set<String> skus = new HashSet<>(edit.skus());
        cart.content().items().forEach(item -> skus.add(item.sku()));
        return skus;
    }
}
