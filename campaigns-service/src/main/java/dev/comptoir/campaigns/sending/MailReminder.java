package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.campaigns.emailtemplate.RecoveryTemplates;
import dev.comptoir.campaigns.mail.EmailPreview;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.mail.TextSource;
import dev.comptoir.campaigns.reminder.AbandonedCartStore;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.shared.MailedDiscountV1;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands one reminder over to the mail outbox. From that commit on it counts as sent; how the delivery went is to be read
 * from the mail itself.
 */
@ApplicationScoped
public class MailReminder {

    private final StoreProfiles profiles;
    private final MailOutbox mailOutbox;
    private final RecoveryEmailStore recoveryEmails;
    private final AbandonedCartStore carts;
    private final GiveDiscount discounts;
    private final RecoveryTemplates templates;
    private final Outbox outbox;

    MailReminder(
            StoreProfiles profiles,
            MailOutbox mailOutbox,
            RecoveryEmailStore recoveryEmails,
            AbandonedCartStore carts,
            GiveDiscount discounts,
            RecoveryTemplates templates,
            Outbox outbox) {
        this.profiles = profiles;
        this.mailOutbox = mailOutbox;
        this.recoveryEmails = recoveryEmails;
        this.carts = carts;
        this.discounts = discounts;
        this.templates = templates;
        this.outbox = outbox;
    }

    /** The mail of a step, with the template and the discount of the step. */
    Uni<UUID> mail(SqlTx tx, DueRecoveryEmail due) {
        return profiles.current(tx)
                .chain(store -> discounts
                        .ofStep(tx, due.reminder(), due.step(), store)
                        .chain(complete -> templates
                                .write(tx, due.template(), complete, store)
                                .chain(mail -> hand(tx, complete, due.step(), mail))))
                .call(() -> Steps.when(
                        !due.variant().isEmpty(),
                        () -> recoveryEmails.saveVariant(tx, due.reminder().sendId(), due.variant())));
    }

    /** A mail by hand, in the ready-made template. */
    public Uni<UUID> mail(SqlTx tx, Reminder reminder, Optional<StepDiscount> discount) {
        return profiles.current(tx)
                .chain(store -> discounts
                        .given(tx, reminder, discount, store)
                        .chain(complete ->
                                templates.write(tx, null, complete, store).chain(mail -> hand(tx, complete, 0, mail))));
    }

    /** The same without sending it. */
    public Uni<EmailPreview> preview(SqlTx tx, Reminder reminder, Optional<StepDiscount> discount) {
        return profiles.current(tx)
                .chain(store -> discounts
                        .given(tx, reminder, discount, store)
                        .chain(complete ->
                                templates.write(tx, null, complete, store).map(mail -> looked(mail, complete, store))));
    }

    private static EmailPreview looked(OutgoingMail mail, Reminder reminder, StoreProfile store) {
        return EmailPreview.of(mail, Language.of(reminder.to().locale(), store.locale()), TextSource.READY_MADE);
    }

    private Uni<UUID> hand(SqlTx tx, Reminder reminder, int step, OutgoingMail mail) {
        return mailOutbox
                .add(tx, mail)
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
                                reminder.sentAt(),
                                discount(reminder))));
    }

    private static MailedDiscountV1 discount(Reminder reminder) {
        return reminder.discount() == null ? null : reminder.discount().published();
    }
}
