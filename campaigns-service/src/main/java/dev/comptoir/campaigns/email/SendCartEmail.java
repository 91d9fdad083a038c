package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.discount.OfferedDiscounts;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.sending.MailReminder;
import dev.comptoir.campaigns.sending.ManualEmail;
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
    private final AddressCartEmail address;
    private final RecoveryEmailStore recoveryEmails;
    private final MailReminder mailReminder;
    private final CartEmailStore emails;
    private final OfferedDiscounts discounts;

    SendCartEmail(
            SqlTransactions transactions,
            AddressCartEmail address,
            RecoveryEmailStore recoveryEmails,
            MailReminder mailReminder,
            CartEmailStore emails,
            OfferedDiscounts discounts) {
        this.transactions = transactions;
        this.address = address;
        this.recoveryEmails = recoveryEmails;
        this.mailReminder = mailReminder;
        this.emails = emails;
        this.discounts = discounts;
    }

    Uni<Replayable<CartEmailView>> handle(UUID cartId, SendCartEmailRequest request, RequestKey key) {
        return discounts
                .check(request.stepDiscount().stream().toList())
                .chain(() -> transactions.once(key, CartEmailView.class, tx -> send(tx, cartId, request)));
    }

    private Uni<CartEmailView> send(SqlTx tx, UUID cartId, SendCartEmailRequest request) {
        UUID emailId = Ids.next();
        return address.address(tx, new ManualEmail.Text(cartId, emailId, request.words()))
                .call(email -> recoveryEmails.add(tx, email.planned()))
                .call(email -> mailReminder.mail(tx, email.reminder(), request.stepDiscount()))
                .chain(() -> emails.find(tx, emailId));
    }
}
