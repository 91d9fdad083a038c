package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.change.CartCommand;
import dev.comptoir.carts.cart.change.CartCommand.Result;
import dev.comptoir.carts.cart.change.ChangeCart;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit.CouponQuestion;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Dearer;
import dev.comptoir.carts.checkout.CheckoutStart.Discounted;
import dev.comptoir.carts.checkout.CheckoutStart.Ordered;
import dev.comptoir.carts.redemption.Reservation;
import dev.comptoir.carts.redemption.ReserveUses;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/** Locks a complete cart at today's prices and settles which order it asks for, however often it has to ask. */
@ApplicationScoped
class BeginCheckout {

    private final ChangeCart change;
    private final PricingContexts pricing;
    private final ReserveUses uses;
    private final Clock clock;

    BeginCheckout(ChangeCart change, PricingContexts pricing, ReserveUses uses, Clock clock) {
        this.change = change;
        this.pricing = pricing;
        this.uses = uses;
        this.clock = clock;
    }

    /** A cart with discounts is decided on again with its row locked, where their uses can be counted. */
    Uni<CheckoutStart> handle(UUID cartId, String ifMatch) {
        return change.handle(command(cartId, ifMatch))
                .map(Replayable::answer)
                .chain(start -> start instanceof Discounted
                        ? change.locked(command(cartId, ifMatch)).map(Replayable::answer)
                        : Uni.createFrom().item(start));
    }

    private CartCommand<CheckoutStart> command(UUID cartId, String ifMatch) {
        return new CartCommand<>(
                cartId, RequestKey.none(), CheckoutStart.class, (runner, cart) -> decide(runner, cart, ifMatch));
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
        return pricing.current(runner, needs(cart)).chain(today -> lockUnlessDearer(runner, cart, today));
    }

    private static Needs needs(Cart cart) {
        CartContent content = cart.content();
        return new Needs(
                cart.id(),
                content.items().stream().map(CartItem::sku).collect(Collectors.toSet()),
                new CouponQuestion(content.discounts().coupon(), content.email()));
    }

    private Uni<Result<CheckoutStart>> lockUnlessDearer(SqlRunner runner, Cart cart, PricingContext today) {
        Cart priced = priced(cart, today);
        if (priced.content().costsMoreThan(cart.content())) {
            return Uni.createFrom().item(dearer(priced));
        }
        Cart locked = priced.checkOut(Ids.next(), clock.instant());
        if (locked.content().discounts().applied().isEmpty()) {
            return Uni.createFrom().item(Result.written(locked, BeginCheckout::ask));
        }
        return runner instanceof SqlTx tx
                ? uses.reserve(tx, Reservation.of(locked))
                        .map(none -> none.isEmpty()
                                ? Result.written(locked, BeginCheckout::ask)
                                : dearer(priced(cart, today.with(today.offers().exhausted(none)))))
                : Uni.createFrom().item(Result.unchanged(cart, _ -> new Discounted()));
    }

    private Cart priced(Cart cart, PricingContext today) {
        return cart.edit(CartPricing.price(cart.content(), today), clock.instant());
    }

    private static Result<CheckoutStart> dearer(Cart priced) {
        return Result.written(priced, dearer -> new Dearer(dearer.content().totals()));
    }

    private static CheckoutStart ask(Cart cart) {
        return new Ask(Placements.of(cart), cart.order().startedAt());
    }
}
