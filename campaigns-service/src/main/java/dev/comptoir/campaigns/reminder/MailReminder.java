package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.letter.Reminder;
import dev.comptoir.campaigns.letter.WriteReminder;
import dev.comptoir.campaigns.store.StoreProfileStore;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Hands one reminder over to the mail outbox. From that commit on it counts as sent; how the delivery went is to be read
 * from the mail itself.
 */
@ApplicationScoped
public class MailReminder {

    private final StoreProfileStore profiles;
    private final WriteReminder writeReminder;
    private final MailOutbox mailOutbox;
    private final SendStore sends;
    private final AbandonedCartStore carts;
    private final Outbox outbox;

    MailReminder(
            StoreProfileStore profiles,
            WriteReminder writeReminder,
            MailOutbox mailOutbox,
            SendStore sends,
            AbandonedCartStore carts,
            Outbox outbox) {
        this.profiles = profiles;
        this.writeReminder = writeReminder;
        this.mailOutbox = mailOutbox;
        this.sends = sends;
        this.carts = carts;
        this.outbox = outbox;
    }

    public Uni<UUID> handle(SqlTx tx, Reminder reminder, int step) {
        return profiles.read(tx)
                .map(store -> writeReminder.handle(reminder, store))
                .chain(mail -> mailOutbox.add(tx, mail))
                .call(mailId -> sends.sent(tx, reminder.sendId(), reminder.sentAt(), mailId))
                .call(() -> tell(tx, reminder, step));
    }

    private Uni<Void> tell(SqlTx tx, Reminder reminder, int step) {
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
