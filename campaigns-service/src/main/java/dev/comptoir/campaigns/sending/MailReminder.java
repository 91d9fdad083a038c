package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.mail.ReminderMail;
import dev.comptoir.campaigns.reminder.AbandonedCartStore;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Hands one reminder over to the mail outbox. From that commit on it counts as sent; how the delivery went is to be read
 * from the mail itself.
 */
@ApplicationScoped
public class MailReminder {

    private final StoreProfiles profiles;
    private final ReminderMail reminderMail;
    private final MailOutbox mailOutbox;
    private final RecoveryEmailStore recoveryEmails;
    private final AbandonedCartStore carts;
    private final Outbox outbox;

    MailReminder(
            StoreProfiles profiles,
            ReminderMail reminderMail,
            MailOutbox mailOutbox,
            RecoveryEmailStore recoveryEmails,
            AbandonedCartStore carts,
            Outbox outbox) {
        this.profiles = profiles;
        this.reminderMail = reminderMail;
        this.mailOutbox = mailOutbox;
        this.recoveryEmails = recoveryEmails;
        this.carts = carts;
        this.outbox = outbox;
    }

    public Uni<UUID> mail(SqlTx tx, Reminder reminder, int step) {
        return profiles.current(tx)
                .map(store -> reminderMail.compose(reminder, store))
                .chain(mail -> mailOutbox.add(tx, mail))
                .call(mailId -> recoveryEmails.sent(tx, reminder.sendId(), reminder.sentAt(), mailId))
                .call(() -> publish(tx, reminder, step));
    }

    private Uni<Void> publish(SqlTx tx, Reminder reminder, int step) {
        return carts.nextVersion(tx, reminder.cartId())
                .chain(version -> outbox.append(
                        tx,
                        new RecoveryEmailSentV1(
                                reminder.cartId(),
                                version,
                                reminder.campaignId(),
                                reminder.sendId(),
                                step,
                                reminder.sentAt())));
    }
}
