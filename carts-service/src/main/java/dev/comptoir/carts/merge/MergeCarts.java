package dev.comptoir.carts.merge;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.change.CartStore.CartPair;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.change.ResumeCart;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartMerge;
import dev.comptoir.carts.cart.domain.CartMerge.Merged;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.contracts.carts.CartMergedV1;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends one cart in another while both are locked, in the order of their ids; a second time answers the cart as it is. */
@ApplicationScoped
class MergeCarts {

    private final SqlTransactions transactions;
    private final CartStore carts;
    private final MergeStore merges;
    private final PricingContexts pricing;
    private final Outbox outbox;
    private final ResumeCart resume;
    private final Clock clock;

    MergeCarts(
            SqlTransactions transactions,
            CartStore carts,
            MergeStore merges,
            PricingContexts pricing,
            Outbox outbox,
            ResumeCart resume,
            Clock clock) {
        this.transactions = transactions;
        this.carts = carts;
        this.merges = merges;
        this.pricing = pricing;
        this.outbox = outbox;
        this.resume = resume;
        this.clock = clock;
    }

    Uni<Replayable<CartMergeView>> handle(UUID into, UUID from, String ifMatch, RequestKey key) {
        if (into.equals(from)) {
            throw MergeProblem.withItself();
        }
        return transactions
                .once(
                        key,
                        CartMergeView.class,
                        tx -> carts.lockBoth(tx, into, from)
                                .chain(pair -> into.equals(pair.other().mergedInto())
                                        ? Uni.createFrom().item(CartMergeView.of(pair.cart(), List.of()))
                                        : merge(tx, pair, ifMatch)))
                .invoke(() -> carts.forget(from));
    }

    private Uni<CartMergeView> merge(SqlTx tx, CartPair pair, String ifMatch) {
        pair.cart().requireEditable();
        pair.other().requireEditable();
        ETags.check(ifMatch, pair.cart().version());
        CartContent into = pair.cart().content();
        CartContent from = pair.other().content();
        checkCurrency(from.totals().total().currency(), into.totals().total().currency());
        return pricing.current(
                        tx, new Needs(pair.cart().id(), CartMerge.skus(into, from), CartMerge.coupon(into, from)))
                .chain(context -> write(tx, pair, CartMerge.of(into, from, context), context));
    }

    private Uni<CartMergeView> write(SqlTx tx, CartPair pair, Merged merged, PricingContext context) {
        Cart next = pair.cart()
                .edit(CartPricing.price(merged.content(), context), clock.instant())
                .raised();
        Cart from = pair.other();
        return carts.replaceLocked(tx, next, RequestKey.none(), null)
                .chain(() -> resume.publishIfBack(tx, pair.cart(), next))
                .chain(() -> merges.end(tx, from.id(), next.id(), from.isAbandoned(), next.lastActivityAt()))
                .chain(() -> outbox.append(
                        tx, new CartMergedV1(from.id(), from.version() + 1, next.id(), next.lastActivityAt())))
                .replaceWith(() -> CartMergeView.of(next, merged.leftOut()));
    }

    private static void checkCurrency(String from, String into) {
        if (!from.equals(into)) {
            throw MergeProblem.otherCurrency(from, into);
        }
    }
}
