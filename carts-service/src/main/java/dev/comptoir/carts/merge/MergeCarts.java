package dev.comptoir.carts.merge;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.change.CartStore.CartPair;
import dev.comptoir.carts.cart.change.PricingContexts;
import dev.comptoir.carts.cart.change.PricingContexts.Needs;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartMerge;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Ends one cart in another while both are locked, in the order of their ids; a second time answers the cart as it is. */
@ApplicationScoped
class MergeCarts {

    private final SqlTransactions transactions;
    private final CartStore carts;
    private final PricingContexts pricing;
    private final WriteMerge write;

    MergeCarts(SqlTransactions transactions, CartStore carts, PricingContexts pricing, WriteMerge write) {
        this.transactions = transactions;
        this.carts = carts;
        this.pricing = pricing;
        this.write = write;
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
                .invoke(() -> carts.evict(from));
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
                .chain(context -> write.write(tx, pair, CartMerge.of(into, from, context), context));
    }

    private static void checkCurrency(String from, String into) {
        if (!from.equals(into)) {
            throw MergeProblem.otherCurrency(from, into);
        }
    }
}
