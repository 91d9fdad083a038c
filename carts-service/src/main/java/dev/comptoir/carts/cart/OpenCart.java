package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartEdit.CouponQuestion;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.definition.ReadDefinitions;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens a cart, with everything the shopper has said already, in one statement; where the store keeps units for carts, its
 * units are asked for before, under the id it will have.
 */
@ApplicationScoped
class OpenCart {

    private static final UUID NO_CART = new UUID(0, 0);

    private final SqlPool pool;
    private final IdempotentStatements keys;
    private final CartStore carts;
    private final PricingContexts pricing;
    private final HoldCartUnits units;
    private final ReadDefinitions definitions;
    private final Clock clock;

    OpenCart(
            SqlPool pool,
            IdempotentStatements keys,
            CartStore carts,
            PricingContexts pricing,
            HoldCartUnits units,
            ReadDefinitions definitions,
            Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.carts = carts;
        this.pricing = pricing;
        this.units = units;
        this.definitions = definitions;
        this.clock = clock;
    }

    Uni<Replayable<CartView>> handle(CreateCartRequest request, RequestKey key, String authorization) {
        return keys.once(
                key,
                CartView.class,
                definitions
                        .of(request.offered())
                        .chain(signed -> open(request, request.edits(signed), key, authorization)));
    }

    private Uni<CartView> open(CreateCartRequest request, List<CartEdit> edits, RequestKey key, String authorization) {
        Set<String> skus = new HashSet<>();
        edits.forEach(edit -> skus.addAll(edit.skus()));
        return pricing.recent(pool, new Needs(NO_CART, skus, new CouponQuestion(request.code(), request.email())))
                .map(context -> filled(blank(request, context.store()), edits, context))
                .chain(content -> open(Ids.next(), content, key, authorization));
    }

    /** A key that was used before fails the statement, too: its first answer names another cart, and this one keeps nothing. */
    private Uni<CartView> open(UUID id, CartContent content, RequestKey key, String authorization) {
        return content.items().isEmpty()
                ? add(id, content, key)
                : units.handle(id, content, authorization)
                        .chain(() -> add(id, content, key).onFailure().call(() -> units.undo(id, authorization)));
    }

    private Uni<CartView> add(UUID id, CartContent content, RequestKey key) {
        Cart cart = Cart.open(id, content, clock.instant());
        CartView answer = CartView.of(cart);
        return carts.add(cart, key, answer).replaceWith(answer);
    }

    private static CartContent blank(CreateCartRequest request, StoreRules rules) {
        if (request.currency() != null && !request.currency().equals(rules.currency())) {
            throw CartProblem.foreignCurrency(request.currency(), rules.currency());
        }
        String locale = request.locale() == null ? rules.locale() : request.locale();
        return CartContent.empty(locale, rules.currency(), rules.pricesIncludeTax());
    }

    private static CartContent filled(CartContent blank, List<CartEdit> edits, PricingContext context) {
        CartContent content = blank;
        for (CartEdit edit : edits) {
            content = edit.applyTo(content, context);
        }
        return CartPricing.price(content, context);
    }
}
