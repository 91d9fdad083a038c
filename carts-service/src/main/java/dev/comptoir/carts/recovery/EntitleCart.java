package dev.comptoir.carts.recovery;

import dev.comptoir.carts.cart.ApplyEntitlement;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts into the cart the discount the mail's link carries. Whatever is in its way, the link still leads to the cart. */
@ApplicationScoped
class EntitleCart {

    private static final Logger LOG = Logger.getLogger(EntitleCart.class);

    private final SqlPool pool;
    private final RecoveryEmailStore emails;
    private final ApplyEntitlement apply;
    private final SignedTokens tokens;
    private final Clock clock;

    EntitleCart(SqlPool pool, RecoveryEmailStore emails, ApplyEntitlement apply, SignedTokens tokens, Clock clock) {
        this.pool = pool;
        this.emails = emails;
        this.apply = apply;
        this.tokens = tokens;
        this.clock = clock;
    }

    Uni<Void> handle(String token) {
        RecoveryLink link = RecoveryLink.read(tokens, token, clock.instant());
        return emails.entitlement(pool, link)
                .chain(code ->
                        code.map(given -> apply.handle(link.cartId(), given)).orElseGet(Steps::done))
                .onFailure()
                .recoverWithUni(failure -> withoutDiscount(link.cartId(), failure));
    }

    private static Uni<Void> withoutDiscount(UUID cartId, Throwable failure) {
        LOG.infof("the link back to cart %s put no discount into it: %s", cartId, failure.getMessage());
        return Steps.done();
    }
}
