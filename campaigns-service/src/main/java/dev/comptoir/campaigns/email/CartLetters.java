package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.reminder.DueSendStore;
import dev.comptoir.campaigns.reminder.HandWritten;
import dev.comptoir.campaigns.reminder.OwnerStore;
import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Addresses a merchant's own words to the shopper of an abandoned cart, and refuses where no mail may go. */
@ApplicationScoped
class CartLetters {

    private final OwnerStore owners;
    private final DueSendStore dueSends;
    private final Clock clock;

    CartLetters(OwnerStore owners, DueSendStore dueSends, Clock clock) {
        this.owners = owners;
        this.dueSends = dueSends;
        this.clock = clock;
    }

    /** The shopper and the cart stay locked until the transaction ends. */
    Uni<HandWritten> address(SqlTx tx, HandWritten.Words words) {
        return owners.lockOfCart(tx, words.cartId())
                .invoke(owner -> refuseUnwanted(words.cartId(), owner))
                .chain(() -> dueSends.byHand(tx, words, clock.instant()))
                .map(found -> found.orElseThrow(() -> new CartEmailProblem.AbandonedCartNotFound(words.cartId())))
                .invoke(CartLetters::refuseUnlessAbandoned);
    }

    private static void refuseUnwanted(UUID cartId, Optional<Owner> owner) {
        if (owner.isEmpty()) {
            throw new CartEmailProblem.AbandonedCartNotFound(cartId);
        }
        if (owner.get().isUnsubscribed()) {
            throw new CartEmailProblem.CustomerUnsubscribed();
        }
    }

    private static void refuseUnlessAbandoned(HandWritten letter) {
        if (!letter.cartState().equals("ABANDONED")) {
            throw new CartEmailProblem.CartNotAbandoned(letter.cartState());
        }
    }
}
