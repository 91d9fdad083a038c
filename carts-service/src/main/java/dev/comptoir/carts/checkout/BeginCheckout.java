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
import dev.comptoir.carts.cart.domain.CartLimits;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.carts.cart.domain.CartSigned;
import dev.comptoir.carts.cart.domain.PriceChanges;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.cart.domain.SourcedItem;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Discounted;
import dev.comptoir.carts.checkout.CheckoutStart.Ordered;
import dev.comptoir.carts.checkout.CheckoutStart.Repriced;
import dev.comptoir.carts.checkout.CheckoutStart.Sourced;
import dev.comptoir.carts.redemption.Reservation;
import dev.comptoir.carts.redemption.ReserveUses;
import dev.comptoir.carts.signingkey.SigningKeyStore;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Locks a complete cart at today's prices and settles which order it asks for, however often it has to ask. */
@ApplicationScoped
class BeginCheckout {

    private final ChangeCart change;
    private final PricingContexts pricing;
    private final ReserveUses uses;
    private final SigningKeyStore keys;
    private final Clock clock;

    BeginCheckout(ChangeCart change, PricingContexts pricing, ReserveUses uses, SigningKeyStore keys, Clock clock) {
        this.change = change;
        this.pricing = pricing;
        this.uses = uses;
        this.keys = keys;
        this.clock = clock;
    }

    /** A cart with discounts is decided on again with its row locked, where their uses can be counted. */
    Uni<CheckoutStart> handle(UUID cartId, CheckoutTerms terms) {
        return change.handle(command(cartId, terms))
                .map(Replayable::answer)
                .chain(start -> start instanceof Discounted
                        ? change.locked(command(cartId, terms)).map(Replayable::answer)
                        : Uni.createFrom().item(start));
    }

    private CartCommand<CheckoutStart> command(UUID cartId, CheckoutTerms terms) {
        return new CartCommand<>(
                cartId, RequestKey.none(), CheckoutStart.class, (runner, cart) -> decide(runner, cart, terms));
    }

    private Uni<Result<CheckoutStart>> decide(SqlRunner runner, Cart cart, CheckoutTerms terms) {
        return switch (cart.status()) {
            case CONVERTED ->
                Uni.createFrom().item(Result.unchanged(cart, ordered -> new Ordered(CheckoutView.of(ordered))));
            case CHECKING_OUT ->
                Uni.createFrom().item(Result.written(cart.checkOutAgain(clock.instant()), BeginCheckout::ask));
            case MERGED -> throw CartProblem.merged(cart.mergedInto());
            case ACTIVE, ABANDONED -> first(runner, cart, terms);
        };
    }

    private Uni<Result<CheckoutStart>> first(SqlRunner runner, Cart cart, CheckoutTerms terms) {
        ETags.check(terms.ifMatch(), cart.version());
        return keys.existing(runner, CartSigned.keys(cart.content()))
                .invoke(existing -> CartSigned.checkOut(cart.content(), existing, clock.instant()))
                .chain(() -> pricing.current(runner, needs(cart)))
                .chain(today -> lockUnlessRepriced(runner, cart, today, terms));
    }

    private static Needs needs(Cart cart) {
        CartContent content = cart.content();
        return new Needs(
                cart.id(),
                content.items().stream().map(CartItem::sku).collect(Collectors.toSet()),
                new CouponQuestion(content.discounts().coupon(), content.email()));
    }

    private Uni<Result<CheckoutStart>> lockUnlessRepriced(
            SqlRunner runner, Cart cart, PricingContext today, CheckoutTerms terms) {
        Cart priced = priced(cart, today);
        PriceChanges changes = PriceChanges.between(cart.content(), priced.content());
        if (!terms.accept(changes, cart.content().unseen())) {
            return Uni.createFrom().item(repriced(cart, changes, priced));
        }
        CartLimits.check(priced.content(), today.prices());
        Cart locked = priced.checkOut(Ids.next(), clock.instant());
        List<SourcedItem> sourced = SourcedItem.of(priced.content());
        if (!terms.verified().containsAll(sourced)) {
            return Uni.createFrom().item(Result.unchanged(cart, _ -> new Sourced(sourced)));
        }
        return lock(runner, cart, locked, today);
    }

    private Uni<Result<CheckoutStart>> lock(SqlRunner runner, Cart cart, Cart locked, PricingContext today) {
        if (locked.content().discounts().applied().isEmpty()) {
            return Uni.createFrom().item(Result.written(locked, BeginCheckout::ask));
        }
        return runner instanceof SqlTx tx
                ? uses.reserve(tx, Reservation.of(locked))
                        .map(none -> none.isEmpty()
                                ? Result.written(locked, BeginCheckout::ask)
                                : exhausted(cart, today.with(today.offers().exhausted(none))))
                : Uni.createFrom().item(Result.unchanged(cart, _ -> new Discounted()));
    }

    private Cart priced(Cart cart, PricingContext today) {
        return cart.edit(CartPricing.price(cart.content(), today), clock.instant());
    }

    private Result<CheckoutStart> exhausted(Cart cart, PricingContext rest) {
        Cart priced = priced(cart, rest);
        return repriced(cart, PriceChanges.between(cart.content(), priced.content()), priced);
    }

    /** The same is said again until the shopper is known to have seen it: the answer may have got lost. */
    private Result<CheckoutStart> repriced(Cart cart, PriceChanges changes, Cart priced) {
        PriceChanges unseen = cart.content().unseen();
        if (!changes.isNone()) {
            CartContent told = priced.content().withUnseen(changes);
            return Result.written(priced.edit(told, clock.instant()), written -> new Repriced(changes, written));
        }
        return unseen == null
                ? Result.written(priced, written -> new Repriced(changes, written))
                : Result.unchanged(cart, same -> new Repriced(unseen, same));
    }

    private static CheckoutStart ask(Cart cart) {
        return new Ask(Placements.of(cart), cart.order().startedAt());
    }
}
