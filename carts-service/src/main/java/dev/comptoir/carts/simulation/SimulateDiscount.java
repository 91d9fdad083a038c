package dev.comptoir.carts.simulation;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit.CouponQuestion;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.discount.OfferStore;
import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prices a cart as if its shopper had this discount; nothing is changed and no use is taken. */
@ApplicationScoped
class SimulateDiscount {

    private final SqlPool pool;
    private final CartStore carts;
    private final OfferStore offers;
    private final PricingContexts pricing;

    SimulateDiscount(SqlPool pool, CartStore carts, OfferStore offers, PricingContexts pricing) {
        this.pool = pool;
        this.carts = carts;
        this.offers = offers;
        this.pricing = pricing;
    }

    Uni<SimulationView> handle(UUID discountId, UUID cartId) {
        return offers.discount(pool, discountId)
                .chain(discount -> carts.find(cartId).chain(cart -> simulate(discount, cart)));
    }

    private Uni<SimulationView> simulate(Discount discount, Cart cart) {
        CartContent content = cart.content();
        CouponQuestion coupon = new CouponQuestion(content.discounts().coupon(), content.email());
        Needs needs =
                new Needs(cart.id(), content.items().stream().map(CartItem::sku).collect(Collectors.toSet()), coupon);
        return pricing.current(pool, needs)
                .map(context -> context.with(context.offers().trying(discount)))
                .chain(context -> pricing.withFacts(pool, needs, context))
                .map(context -> view(discount, content, context));
    }

    private static SimulationView view(Discount discount, CartContent content, PricingContext context) {
        return SimulationView.of(
                discount,
                content.totals(),
                CartPricing.price(content, context),
                CartPricing.discounts(content, context));
    }
}
