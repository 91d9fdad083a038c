package dev.comptoir.carts.recovery;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.carts.store.StorefrontPages;
import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Leads a shopper from a reminder back to the cart, and records the first click on each link. */
@ApplicationScoped
class FollowRecoveryLink {

    private final SqlTransactions transactions;
    private final SignedTokens tokens;
    private final RecoveryStore recoveries;
    private final CartStore carts;
    private final StoreRulesCache store;
    private final Outbox outbox;
    private final Clock clock;

    FollowRecoveryLink(
            SqlTransactions transactions,
            SignedTokens tokens,
            RecoveryStore recoveries,
            CartStore carts,
            StoreRulesCache store,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.recoveries = recoveries;
        this.carts = carts;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The storefront's address with the id of the cart, or of the one that it has ended in. */
    Uni<URI> handle(String token) {
        Instant now = clock.instant();
        RecoveryLink link = RecoveryLink.read(tokens, token, now);
        return transactions
                .run(tx -> recoveries
                        .lock(tx, link.cartId())
                        .chain(() -> recoveries.addClick(tx, link, now))
                        .chain(isFirst -> Steps.when(isFirst, () -> publish(tx, link, now))))
                .chain(() -> page(link));
    }

    /** The same for who only looks where the link leads. */
    Uni<URI> look(String token) {
        return page(RecoveryLink.read(tokens, token, clock.instant()));
    }

    private Uni<URI> page(RecoveryLink link) {
        return store.current()
                .chain(rules -> carts.current(link.cartId())
                        .map(current -> StorefrontPages.ofCart(rules, current.orElse(link.cartId()))));
    }

    private Uni<Void> publish(SqlTx tx, RecoveryLink link, Instant now) {
        return recoveries
                .raiseVersion(tx, link.cartId())
                .chain(version -> outbox.append(
                        tx, new RecoveryLinkClickedV1(link.cartId(), version, link.campaignId(), link.sendId(), now)));
    }
}
