package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.reminder.DueSendStore;
import dev.comptoir.campaigns.reminder.DueSendStore.HandWritten;
import dev.comptoir.campaigns.reminder.MailReminder;
import dev.comptoir.campaigns.reminder.NewSend;
import dev.comptoir.campaigns.reminder.OwnerStore;
import dev.comptoir.campaigns.reminder.SendStore;
import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Once;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Mails a merchant's own words about a cart at once, beside whatever the campaign has planned. */
@ApplicationScoped
class SendCartEmail {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final OwnerStore owners;
    private final DueSendStore dueSends;
    private final SendStore sends;
    private final MailReminder mailReminder;
    private final CartEmailStore emails;
    private final Clock clock;

    SendCartEmail(
            SqlTransactions transactions,
            Idempotency idempotency,
            OwnerStore owners,
            DueSendStore dueSends,
            SendStore sends,
            MailReminder mailReminder,
            CartEmailStore emails,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.owners = owners;
        this.dueSends = dueSends;
        this.sends = sends;
        this.mailReminder = mailReminder;
        this.emails = emails;
        this.clock = clock;
    }

    Uni<Once<CartEmailView>> handle(UUID cartId, SendCartEmailRequest request, RequestKey key) {
        return transactions.run(tx -> idempotency.once(tx, key, CartEmailView.class, () -> send(tx, cartId, request)));
    }

    private Uni<CartEmailView> send(SqlTx tx, UUID cartId, SendCartEmailRequest request) {
        UUID sendId = Ids.next();
        return owners.lockOfCart(tx, cartId)
                .invoke(owner -> refuseUnwanted(cartId, owner))
                .chain(() -> dueSends.byHand(
                        tx, cartId, sendId, clock.instant(), request.subject().strip(), request.message()))
                .map(found -> found.orElseThrow(() -> new CartEmailProblem.AbandonedCartNotFound(cartId)))
                .invoke(SendCartEmail::refuseUnlessAbandoned)
                .call(letter -> sends.add(tx, written(letter)))
                .call(letter -> mailReminder.handle(tx, letter.reminder(), 0))
                .chain(() -> emails.one(tx, sendId));
    }

    private static NewSend written(HandWritten letter) {
        return new NewSend(
                letter.reminder().sendId(),
                letter.reminder().cartId(),
                letter.reminder().ownerId(),
                letter.reminder().campaignId(),
                letter.abandonedAt(),
                0,
                letter.reminder().subject(),
                letter.reminder().message(),
                letter.reminder().sentAt(),
                Optional.empty());
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
