package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.CartProblem.ForeignCurrency;
import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.carts.catalog.PriceBook;
import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.OrmTransactions;
import dev.comptoir.platform.db.OrmTx;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Once;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens a cart, with everything the shopper has said already. */
@ApplicationScoped
class OpenCart {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final CartStore carts;
    private final StoreRulesBook store;
    private final PriceBook prices;
    private final Clock clock;

    OpenCart(
            OrmTransactions transactions,
            Idempotency idempotency,
            CartStore carts,
            StoreRulesBook store,
            PriceBook prices,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.carts = carts;
        this.store = store;
        this.prices = prices;
        this.clock = clock;
    }

    public Uni<Once<CartView>> handle(CreateCartRequest request, RequestKey key) {
        List<CartEdit> edits = request.edits();
        return store.current()
                .chain(rules -> transactions.run(tx -> idempotency.once(
                        tx, key, CartView.class, () -> open(tx, blank(request, rules), edits, rules))));
    }

    private Uni<CartView> open(OrmTx tx, CartContent blank, List<CartEdit> edits, StoreRules rules) {
        Set<String> skus = edits.stream().flatMap(edit -> edit.skus().stream()).collect(Collectors.toSet());
        return prices.find(tx, skus)
                .map(list -> Cart.open(Ids.next(), filled(blank, edits, rules, list), clock.instant()))
                .call(cart -> carts.add(tx, cart))
                .map(CartView::of);
    }

    private static CartContent blank(CreateCartRequest request, StoreRules rules) {
        if (request.currency() != null && !request.currency().equals(rules.currency())) {
            throw new ForeignCurrency(request.currency(), rules.currency());
        }
        String locale = request.locale() == null ? rules.locale() : request.locale();
        return CartContent.empty(locale, rules.currency(), rules.pricesIncludeTax());
    }

    private static CartContent filled(CartContent blank, List<CartEdit> edits, StoreRules rules, PriceList list) {
        SalesTerms terms = new SalesTerms(rules, list);
        CartContent content = blank;
        for (CartEdit edit : edits) {
            content = edit.applyTo(content, terms);
        }
        return CartPricing.price(content, terms);
    }
}
