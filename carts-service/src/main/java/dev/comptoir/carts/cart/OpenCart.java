package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.CartProblem.ForeignCurrency;
import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens a cart, with everything the shopper has said already, in one statement. */
@ApplicationScoped
class OpenCart {

    private final SqlTransactions transactions;
    private final IdempotentStatements keys;
    private final CartStore carts;
    private final SalesTermsBook terms;
    private final Clock clock;

    OpenCart(
            SqlTransactions transactions,
            IdempotentStatements keys,
            CartStore carts,
            SalesTermsBook terms,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.carts = carts;
        this.terms = terms;
        this.clock = clock;
    }

    public Uni<Replayable<CartView>> handle(CreateCartRequest request, RequestKey key) {
        List<CartEdit> edits = request.edits();
        Set<String> skus = new HashSet<>();
        edits.forEach(edit -> skus.addAll(edit.skus()));
        Uni<SalesTerms> found = terms.known(skus)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> terms.now(transactions::query, skus));
        return keys.once(
                key,
                CartView.class,
                found.chain(known -> add(filled(blank(request, known.store()), edits, known), key)));
    }

    private Uni<CartView> add(CartContent content, RequestKey key) {
        Cart cart = Cart.open(Ids.next(), content, clock.instant());
        CartView answer = CartView.of(cart);
        return carts.add(cart, key, answer).replaceWith(answer);
    }

    private static CartContent blank(CreateCartRequest request, StoreRules rules) {
        if (request.currency() != null && !request.currency().equals(rules.currency())) {
            throw new ForeignCurrency(request.currency(), rules.currency());
        }
        String locale = request.locale() == null ? rules.locale() : request.locale();
        return CartContent.empty(locale, rules.currency(), rules.pricesIncludeTax());
    }

    private static CartContent filled(CartContent blank, List<CartEdit> edits, SalesTerms terms) {
        CartContent content = blank;
        for (CartEdit edit : edits) {
            content = edit.applyTo(content, terms);
        }
        return CartPricing.price(content, terms);
    }
}
