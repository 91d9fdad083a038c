package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.change.CartCommand;
import dev.comptoir.carts.cart.change.CartCommand.Result;
import dev.comptoir.carts.cart.change.ChangeCart;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Dearer;
import dev.comptoir.carts.checkout.CheckoutStart.Ordered;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** Locks a complete cart at today's prices and settles which order it asks for, however often it has to ask. */
@ApplicationScoped
class BeginCheckout {

    private final ChangeCart change;
    private final PricingContexts pricing;
    private final Clock clock;

    BeginCheckout(ChangeCart change, PricingContexts pricing, Clock clock) {
        this.change = change;
        this.pricing = pricing;
        this.clock = clock;
    }

    Uni<CheckoutStart> handle(UUID cartId, String ifMatch) {
        return change.handle(new CartCommand<>(
                        cartId,
                        RequestKey.none(),
                        CheckoutStart.class,
                        (runner, cart) -> decide(runner, cart, ifMatch)))
                .map(Replayable::answer);
    }

    private Uni<Result<CheckoutStart>> decide(SqlRunner runner, Cart cart, String ifMatch) {
        return switch (cart.status()) {
            case CONVERTED ->
                Uni.createFrom().item(Result.unchanged(cart, ordered -> new Ordered(CheckoutView.of(ordered))));
            case CHECKING_OUT ->
                Uni.createFrom().item(Result.written(cart.checkOutAgain(clock.instant()), BeginCheckout::ask));
            case ACTIVE, ABANDONED -> first(runner, cart, ifMatch);
        };
    }

    private Uni<Result<CheckoutStart>> first(SqlRunner runner, Cart cart, String ifMatch) {
        ETags.check(ifMatch, cart.version());
        return pricing.current(
                        runner,
                        cart.content().items().stream().map(CartItem::sku).collect(Collectors.toSet()))
                .map(today -> lockUnlessDearer(cart, today));
    }

    private Result<CheckoutStart> lockUnlessDearer(Cart cart, PricingContext today) {
        Instant now = clock.instant();
        CartContent shown = cart.content();
        Cart priced = cart.edit(CartPricing.price(shown, today), now);
        return priced.content().costsMoreThan(shown)
                ? Result.written(priced, dearer -> new Dearer(dearer.content().totals()))
                : Result.written(priced.checkOut(Ids.next(), now), BeginCheckout::ask);
    }

    private static CheckoutStart ask(Cart cart) {
        return new Ask(Placements.of(cart), cart.order().startedAt());
    }
}
