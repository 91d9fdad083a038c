package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.carts.catalog.PriceBook;
import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.OrmTransactions;
import dev.comptoir.platform.db.OrmTx;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Once;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Makes one change to a cart and prices it afresh: one read and one write, no event unless an abandoned cart is back. */
@ApplicationScoped
class EditCart {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final CartStore carts;
    private final ResumeCart resume;
    private final StoreRulesBook store;
    private final PriceBook prices;
    private final Clock clock;

    EditCart(
            OrmTransactions transactions,
            Idempotency idempotency,
            CartStore carts,
            ResumeCart resume,
            StoreRulesBook store,
            PriceBook prices,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.carts = carts;
        this.resume = resume;
        this.store = store;
        this.prices = prices;
        this.clock = clock;
    }

    public Uni<Once<CartView>> handle(UUID cartId, CartEdit edit, String ifMatch, RequestKey key) {
        return store.current()
                .chain(rules -> transactions.run(tx -> idempotency.once(
                        tx, key, CartView.class, () -> change(tx, cartId, ifMatch, new Change(edit, rules)))));
    }

    private record Change(CartEdit edit, StoreRules rules) {}

    private Uni<CartView> change(OrmTx tx, UUID cartId, String ifMatch, Change change) {
        Instant now = clock.instant();
        return carts.lock(tx, cartId)
                .invoke(cart -> refuse(cart, ifMatch))
                .chain(cart -> prices.find(tx, skus(cart, change.edit))
                        .map(list -> cart.edit(changed(cart, change, new SalesTerms(change.rules, list)), now))
                        .call(() -> carts.save(tx))
                        .call(isBack -> resume.ifBack(tx, cart, isBack, now))
                        .map(_ -> CartView.of(cart)));
    }

    private static void refuse(Cart cart, String ifMatch) {
        cart.requireEditable();
        ETags.check(ifMatch, cart.version());
    }

    private static CartContent changed(Cart cart, Change change, SalesTerms terms) {
        return CartPricing.price(change.edit.applyTo(cart.content(), terms), terms);
    }

    private static Set<String> skus(Cart cart, CartEdit edit) {
        Set<String> skus = new HashSet<>(edit.skus());
        cart.content().items().forEach(item -> skus.add(item.sku()));
        return skus;
    }
}
