package dev.comptoir.campaigns.email;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the mails about one cart, the newest plan first. */
@ApplicationScoped
class FindCartEmails {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final CartEmailStore emails;
    private final Cursors cursors;

    FindCartEmails(CartEmailStore emails, Cursors cursors) {
        this.emails = emails;
        this.cursors = cursors;
    }

    Uni<Page<CartEmailView>> handle(UUID cartId, String cursor, int limit, boolean isCounted) {
        String scope = "cart-emails?cart=" + cartId;
        UUID before = cursor == null
                ? AFTER_ALL
                : UUID.fromString(cursors.read(scope, cursor).getFirst());
        return emails.knowsCart(cartId)
                .invoke(isKnown -> {
                    if (!isKnown) {
                        throw new CartEmailProblem.AbandonedCartNotFound(cartId);
                    }
                })
                .chain(() -> emails.page(cartId, before, limit + 1))
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(scope, List.of(last.id().toString()))))
                .chain(page -> isCounted
                        ? emails.count(cartId).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }
}
