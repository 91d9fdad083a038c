package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.change.CartCommand;
import dev.comptoir.carts.cart.change.CartCommand.Result;
import dev.comptoir.carts.cart.change.ChangeCart;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit.SetCoupon;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts a code into a cart that has none and can still be ordered; the shopper has not come back by that alone. */
@ApplicationScoped
public class ApplyEntitlement {

    private final ChangeCart change;
    private final PricingContexts pricing;

    ApplyEntitlement(ChangeCart change, PricingContexts pricing) {
        this.change = change;
        this.pricing = pricing;
    }

    public Uni<Void> handle(UUID cartId, String code) {
        SetCoupon coupon = new SetCoupon(code);
        return change.handle(new CartCommand<>(
                        cartId, RequestKey.none(), UUID.class, (runner, cart) -> decide(runner, cart, coupon)))
                .replaceWithVoid();
    }

    private Uni<Result<UUID>> decide(SqlRunner runner, Cart cart, SetCoupon coupon) {
        CartContent content = cart.content();
        if (!cart.isOpen() || content.discounts().hasCoupon()) {
            return Uni.createFrom().item(Result.unchanged(cart, Cart::id));
        }
        Needs needs = new Needs(
                cart.id(),
                content.items().stream().map(CartItem::sku).collect(Collectors.toSet()),
                coupon.coupon(content));
        return pricing.recent(runner, needs)
                .map(context -> Result.written(cart.entitled(priced(content, coupon, context)), Cart::id));
    }

    private static CartContent priced(CartContent content, SetCoupon coupon, PricingContext context) {
        return CartPricing.price(coupon.applyTo(content, context), context);
    }
}
