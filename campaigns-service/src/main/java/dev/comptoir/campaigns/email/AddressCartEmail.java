package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.reminder.ShopperStore;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.sending.DueRecoveryEmailStore;
import dev.comptoir.campaigns.sending.ManualEmail;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Addresses a mail by hand to the shopper of an abandoned cart, and refuses where no mail may go. */
@ApplicationScoped
class AddressCartEmail {

    private final ShopperStore shoppers;
    private final DueRecoveryEmailStore dueEmails;
    private final Clock clock;

    AddressCartEmail(ShopperStore shoppers, DueRecoveryEmailStore dueEmails, Clock clock) {
        this.shoppers = shoppers;
        this.dueEmails = dueEmails;
        this.clock = clock;
    }

    /** The shopper and the cart stay locked until the transaction ends. */
    Uni<ManualEmail> address(SqlTx tx, ManualEmail.Text text) {
        return shoppers.lockOfCart(tx, text.cartId())
                .invoke(shopper -> refuseUnwanted(text.cartId(), shopper))
                .chain(() -> dueEmails.manual(tx, text, clock.instant()))
                .map(found -> found.orElseThrow(() -> CartEmailProblem.cartNotFound(text.cartId())))
                .invoke(AddressCartEmail::refuseUnlessAbandoned);
    }

    private static void refuseUnwanted(UUID cartId, Optional<Shopper> shopper) {
        if (shopper.isEmpty()) {
            throw CartEmailProblem.cartNotFound(cartId);
        }
        if (shopper.get().isSuppressed()) {
            throw CartEmailProblem.suppressed(shopper.get().suppressed());
        }
    }

    private static void refuseUnlessAbandoned(ManualEmail email) {
        if (!email.cartState().equals("ABANDONED")) {
            throw CartEmailProblem.cartNotAbandoned(email.cartState());
        }
    }
}
