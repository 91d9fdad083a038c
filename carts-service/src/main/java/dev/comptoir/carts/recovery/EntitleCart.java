package dev.comptoir.carts.recovery;

import dev.comptoir.carts.cart.ApplyEntitlement;
import dev.comptoir.carts.cart.change.CartStore;
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
    private final CartStore carts;
    private final ApplyEntitlement apply;
    private final SignedTokens tokens;
    private final Clock clock;

    EntitleCart(
            SqlPool pool,
            RecoveryEmailStore emails,
            CartStore carts,
            ApplyEntitlement apply,
            SignedTokens tokens,
            Clock clock) {
        this.pool = pool;
        this.emails = emails;
        this.carts = carts;
        this.apply = apply;
        this.tokens = tokens;
        this.clock = clock;
    }

    Uni<Void> handle(String token) {
        RecoveryLink link = RecoveryLink.read(tokens, token, clock.instant());
        return emails.entitlement(pool, link)
                .chain(code -> code.map(given -> apply(link, given)).orElseGet(Steps::done))
                .onFailure()
                .recoverWithUni(failure -> withoutDiscount(link.cartId(), failure));
    }

    /** Into the cart that the link leads to: the mail may have been about one that was merged into it since. */
    private Uni<Void> apply(RecoveryLink link, String code) {
        return carts.current(link.cartId()).chain(current -> apply.handle(current.orElse(link.cartId()), code));
    }

    private static Uni<Void> withoutDiscount(UUID cartId, Throwable failure) {
        LOG.infof("the link back to cart %s put no discount into it: %s", cartId, failure.getMessage());
        return Steps.done();
    }
}
