package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.reminder.HandWritten;
import dev.comptoir.campaigns.reminder.MailReminder;
import dev.comptoir.campaigns.reminder.SendStore;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Mails a merchant's own words about a cart at once, beside whatever the campaign has planned. */
@ApplicationScoped
class SendCartEmail {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final CartLetters letters;
    private final SendStore sends;
    private final MailReminder mailReminder;
    private final CartEmailStore emails;

    SendCartEmail(
            SqlTransactions transactions,
            Idempotency idempotency,
            CartLetters letters,
            SendStore sends,
            MailReminder mailReminder,
            CartEmailStore emails) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.letters = letters;
        this.sends = sends;
        this.mailReminder = mailReminder;
        this.emails = emails;
    }

    Uni<Replayable<CartEmailView>> handle(UUID cartId, SendCartEmailRequest request, RequestKey key) {
        return transactions.run(tx -> idempotency.once(tx, key, CartEmailView.class, () -> send(tx, cartId, request)));
    }

    private Uni<CartEmailView> send(SqlTx tx, UUID cartId, SendCartEmailRequest request) {
        UUID sendId = Ids.next();
        String subject = request.subject().strip();
        return letters.address(tx, new HandWritten.Words(cartId, sendId, subject, request.message()))
                .call(letter -> sends.add(tx, letter.send()))
                .call(letter -> mailReminder.handle(tx, letter.reminder(), 0))
                .chain(() -> emails.one(tx, sendId));
    }
}
