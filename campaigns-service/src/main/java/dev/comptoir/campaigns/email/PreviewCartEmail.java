package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.discount.OfferedDiscounts;
import dev.comptoir.campaigns.mail.EmailPreview;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.sending.MailReminder;
import dev.comptoir.campaigns.sending.ManualEmail;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a mail by hand without sending it; refuses what sending would refuse. */
@ApplicationScoped
class PreviewCartEmail {

    private static final UUID NOT_SENT = null;

    private final SqlTransactions transactions;
    private final AddressCartEmail address;
    private final MailReminder mailReminder;
    private final OfferedDiscounts discounts;

    PreviewCartEmail(
            SqlTransactions transactions,
            AddressCartEmail address,
            MailReminder mailReminder,
            OfferedDiscounts discounts) {
        this.transactions = transactions;
        this.address = address;
        this.mailReminder = mailReminder;
        this.discounts = discounts;
    }

    Uni<EmailPreview> handle(UUID cartId, SendCartEmailRequest request) {
        Reminder.Words words = request.words();
        return discounts
                .check(request.stepDiscount().stream().toList())
                .chain(() -> transactions.run(tx -> address.address(tx, new ManualEmail.Text(cartId, NOT_SENT, words))
                        .chain(email -> mailReminder.preview(tx, email.reminder(), request.stepDiscount()))));
    }
}
