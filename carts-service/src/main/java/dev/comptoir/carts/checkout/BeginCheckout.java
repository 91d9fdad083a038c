package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.CartStore;
import dev.comptoir.carts.cart.ResumeCart;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.carts.catalog.PriceBook;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Dearer;
import dev.comptoir.carts.checkout.CheckoutStart.Done;
import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.OrmTransactions;
import dev.comptoir.platform.db.OrmTx;
import dev.comptoir.platform.http.ETags;
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

    private final OrmTransactions transactions;
    private final CartStore carts;
    private final ResumeCart resume;
    private final StoreRulesBook store;
    private final PriceBook prices;
    private final Clock clock;

    BeginCheckout(
            OrmTransactions transactions,
            CartStore carts,
            ResumeCart resume,
            StoreRulesBook store,
            PriceBook prices,
            Clock clock) {
        this.transactions = transactions;
        this.carts = carts;
        this.resume = resume;
        this.store = store;
        this.prices = prices;
        this.clock = clock;
    }

    public Uni<CheckoutStart> handle(UUID cartId, String ifMatch) {
        return store.now()
                .chain(rules ->
                        transactions.run(tx -> carts.lock(tx, cartId).chain(cart -> begin(tx, cart, ifMatch, rules))));
    }

    private Uni<CheckoutStart> begin(OrmTx tx, Cart cart, String ifMatch, StoreRules rules) {
        return switch (cart.status()) {
            case CONVERTED -> Uni.createFrom().item(new Done(CheckoutView.of(cart)));
            case CHECKING_OUT -> again(tx, cart);
            case ACTIVE, ABANDONED -> first(tx, cart, ifMatch, rules);
        };
    }

    private Uni<CheckoutStart> again(OrmTx tx, Cart cart) {
        cart.checkOutAgain(clock.instant());
        return carts.save(tx).replaceWith(() -> new Ask(Placement.of(cart)));
    }

    private Uni<CheckoutStart> first(OrmTx tx, Cart cart, String ifMatch, StoreRules rules) {
        ETags.check(ifMatch, cart.version());
        Instant now = clock.instant();
        CartContent shown = cart.content();
        return prices.findNow(tx, shown.items().stream().map(CartItem::sku).collect(Collectors.toSet()))
                .map(list -> cart.edit(CartPricing.price(shown, new SalesTerms(rules, list)), now))
                .invoke(_ -> lockUnlessDearer(cart, shown, now))
                .call(_ -> carts.save(tx))
                .call(isBack -> resume.ifBack(tx, cart, isBack, now))
                .map(_ -> cart.content().costsMoreThan(shown)
                        ? new Dearer(cart.content().totals())
                        : new Ask(Placement.of(cart)));
    }

    private static void lockUnlessDearer(Cart cart, CartContent shown, Instant now) {
        if (!cart.content().costsMoreThan(shown)) {
            cart.checkOut(Ids.next(), now);
        }
    }
}
