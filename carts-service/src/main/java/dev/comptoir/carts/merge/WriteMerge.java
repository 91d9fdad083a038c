package dev.comptoir.carts.merge;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.cart.change.CartStore.CartPair;
import dev.comptoir.carts.cart.change.ResumeCart;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartMerge.Merged;
import dev.comptoir.carts.cart.domain.CartPricing;
import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.contracts.carts.CartMergedV1;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Writes both carts of a merge, with the events that say so. */
@ApplicationScoped
class WriteMerge {

    private final CartStore carts;
    private final MergeStore merges;
    private final ResumeCart resume;
    private final Outbox outbox;
    private final Clock clock;

    WriteMerge(CartStore carts, MergeStore merges, ResumeCart resume, Outbox outbox, Clock clock) {
        this.carts = carts;
        this.merges = merges;
        this.resume = resume;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<CartMergeView> write(SqlTx tx, CartPair pair, Merged merged, PricingContext context) {
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
}
