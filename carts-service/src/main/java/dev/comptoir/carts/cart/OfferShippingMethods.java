package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.kernel.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Offers the ways a cart can travel to its destination, with the price for what is in it. */
@ApplicationScoped
class OfferShippingMethods {

    private final CartStore carts;
    private final StoreRulesCache store;

    OfferShippingMethods(CartStore carts, StoreRulesCache store) {
        this.carts = carts;
        this.store = store;
    }

    Uni<OfferedShippingMethods> handle(UUID cartId) {
        return store.current().chain(rules -> carts.find(cartId).map(cart -> offered(cart.content(), rules)));
    }

    private static OfferedShippingMethods offered(CartContent cart, StoreRules rules) {
        if (!cart.needsShipping()) {
            return new OfferedShippingMethods(List.of());
        }
        Money goods = cart.goods();
        return new OfferedShippingMethods(rules.methodsFor(cart.destinationCountry()).stream()
                .map(method -> OfferedShippingMethod.of(method, goods, cart.shippingMethodId()))
                .sorted(Comparator.comparing(OfferedShippingMethod::price).thenComparing(OfferedShippingMethod::name))
                .toList());
    }
}
