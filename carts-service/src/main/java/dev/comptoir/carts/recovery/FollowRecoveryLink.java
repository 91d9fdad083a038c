package dev.comptoir.carts.recovery;

import dev.comptoir.carts.recovery.RecoveryLinkProblem.RecoveryLinkUnknown;
import dev.comptoir.carts.recovery.RecoveryLinkProblem.StorefrontUnknown;
import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Leads a shopper from a reminder back to the cart, and remembers the first time it did. */
@ApplicationScoped
class FollowRecoveryLink {

    private final SqlTransactions transactions;
    private final SignedTokens tokens;
    private final RecoveryStore recoveries;
    private final StoreRulesBook store;
    private final Outbox outbox;
    private final Clock clock;

    FollowRecoveryLink(
            SqlTransactions transactions,
            SignedTokens tokens,
            RecoveryStore recoveries,
            StoreRulesBook store,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.recoveries = recoveries;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where the shopper goes on: the storefront, with the cart's id. */
    public Uni<URI> handle(String token) {
        Instant now = clock.instant();
        RecoveryLink link = RecoveryLink.read(tokens, token, now);
        return transactions
                .run(tx -> recoveries.lock(tx, link.cartId()).chain(isThere -> remember(tx, link, isThere, now)))
                .chain(store::current)
                .map(rules -> storefront(rules, link));
    }

    private Uni<Void> remember(SqlTx tx, RecoveryLink link, boolean isThere, Instant now) {
        return !isThere
                ? Uni.createFrom().failure(new RecoveryLinkUnknown())
                : recoveries
                        .addClick(tx, link, now)
                        .chain(isFirst ->
                                isFirst ? tell(tx, link, now) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(SqlTx tx, RecoveryLink link, Instant now) {
        return recoveries
                .raiseVersion(tx, link.cartId())
                .chain(version -> outbox.append(
                        tx, new RecoveryLinkClickedV1(link.cartId(), version, link.campaignId(), link.sendId(), now)));
    }

    private static URI storefront(StoreRules rules, RecoveryLink link) {
        if (rules.storefrontUrl().isBlank()) {
            throw new StorefrontUnknown();
        }
        String url = rules.storefrontUrl();
        return URI.create(url + (url.contains("?") ? "&" : "?") + "cart=" + link.cartId());
    }
}
