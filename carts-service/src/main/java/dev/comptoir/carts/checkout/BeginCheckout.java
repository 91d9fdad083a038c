package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.CartChange;
import dev.comptoir.carts.cart.CartChange.Outcome;
import dev.comptoir.carts.cart.ChangeCart;
import dev.comptoir.carts.cart.SalesTermsBook;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Dearer;
import dev.comptoir.carts.checkout.CheckoutStart.Done;
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
    private final SalesTermsBook terms;
    private final Clock clock;

    BeginCheckout(ChangeCart change, SalesTermsBook terms, Clock clock) {
        this.change = change;
        this.terms = terms;
        this.clock = clock;
    }

    public Uni<CheckoutStart> handle(UUID cartId, String ifMatch) {
        return change.handle(new CartChange<>(
                        cartId, RequestKey.none(), CheckoutStart.class, (lane, cart) -> begin(lane, cart, ifMatch)))
                .map(Replayable::answer);
    }

    private Uni<Outcome<CheckoutStart>> begin(SqlRunner lane, Cart cart, String ifMatch) {
        return switch (cart.status()) {
            case CONVERTED ->
                Uni.createFrom().item(Outcome.untouched(cart, ordered -> new Done(CheckoutView.of(ordered))));
            case CHECKING_OUT ->
                Uni.createFrom().item(Outcome.written(cart.checkOutAgain(clock.instant()), BeginCheckout::ask));
            case ACTIVE, ABANDONED -> first(lane, cart, ifMatch);
        };
    }

    private Uni<Outcome<CheckoutStart>> first(SqlRunner lane, Cart cart, String ifMatch) {
        ETags.check(ifMatch, cart.version());
        return terms.now(
                        lane, cart.content().items().stream().map(CartItem::sku).collect(Collectors.toSet()))
                .map(today -> lockUnlessDearer(cart, today));
    }

    private Outcome<CheckoutStart> lockUnlessDearer(Cart cart, SalesTerms today) {
        Instant now = clock.instant();
        CartContent shown = cart.content();
        Cart priced = cart.edit(CartPricing.price(shown, today), now);
        return priced.content().costsMoreThan(shown)
                ? Outcome.written(priced, dearer -> new Dearer(dearer.content().totals()))
                : Outcome.written(priced.checkOut(Ids.next(), now), BeginCheckout::ask);
    }

    private static CheckoutStart ask(Cart cart) {
        return new Ask(Placement.of(cart));
    }
}
