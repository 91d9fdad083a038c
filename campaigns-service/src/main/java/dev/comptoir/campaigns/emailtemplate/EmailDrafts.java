package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.RecoveryTemplate;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.mail.ReminderMail;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.storefront.StoreProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Renders mails that are only looked at. */
@ApplicationScoped
class EmailDrafts {

    private final RecoveryTemplateStore templates;
    private final PreviewCartStore carts;
    private final TemplateCheck check;
    private final ReminderMail mail;
    private final Clock clock;

    EmailDrafts(
            RecoveryTemplateStore templates,
            PreviewCartStore carts,
            TemplateCheck check,
            ReminderMail mail,
            Clock clock) {
        this.templates = templates;
        this.carts = carts;
        this.check = check;
        this.mail = mail;
        this.clock = clock;
    }

    Uni<EmailDraft> render(SqlRunner sql, LookAtEmailRequest wanted, StoreProfile store) {
        wanted.check();
        return template(sql, wanted, store)
                .chain(template -> reminder(sql, wanted, store)
                        .map(reminder -> draft(in(wanted.language(), reminder), store, template)));
    }

    private EmailDraft draft(Reminder reminder, StoreProfile store, RecoveryTemplate template) {
        Language language = Language.of(reminder.to().locale(), store.locale());
        return new EmailDraft(mail.compose(reminder, store, template), language, template.source(language));
    }

    private Uni<RecoveryTemplate> template(SqlRunner sql, LookAtEmailRequest wanted, StoreProfile store) {
        if (wanted.templateId() != null) {
            return templates.find(sql, wanted.templateId()).map(RecoveryEmailTemplate::parsed);
        }
        if (wanted.draft() == null) {
            return Uni.createFrom().item(RecoveryTemplate.READY_MADE);
        }
        check.check(wanted.draft(), store, "/draft");
        return Uni.createFrom().item(RecoveryEmailTemplate.parsed(wanted.draft()));
    }

    private Uni<Reminder> reminder(SqlRunner sql, LookAtEmailRequest wanted, StoreProfile store) {
        if (wanted.cartId() != null) {
            return carts.find(sql, wanted.cartId(), clock.instant());
        }
        Language language = Language.of(wanted.language(), store.locale());
        return Uni.createFrom()
                .item(SampleReminders.cart(language, store.currency(), clock.instant())
                        .giving(SampleReminders.discount(language, clock.instant())));
    }

    private static Reminder in(String language, Reminder reminder) {
        return language == null ? reminder : reminder.in(language);
    }
}
