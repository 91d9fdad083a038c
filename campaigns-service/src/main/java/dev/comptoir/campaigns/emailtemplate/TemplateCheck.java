package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.RecoveryTemplate;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.mail.ReminderMail;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.storefront.StoreProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses texts that fail on an example, on one without a discount, or on the largest cart there can be. */
@ApplicationScoped
class TemplateCheck {

    private final ReminderMail mail;
    private final Clock clock;

    TemplateCheck(ReminderMail mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /** @param pointer where the texts stand in the request */
    void check(List<RecoveryEmailTexts> texts, StoreProfile store, String pointer) {
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            RecoveryEmailTexts text = texts.get(i);
            if (!languages.add(text.language())) {
                throw RecoveryTemplateProblem.languageTwice(text.language());
            }
            check(text, store, pointer + "/" + i);
        }
    }

    private void check(RecoveryEmailTexts text, StoreProfile store, String pointer) {
        try {
            render(text, store);
        } catch (DomainException refusal) {
            throw refusal.errors().stream()
                    .findFirst()
                    .map(error -> refusal.at(pointer + error.pointer()))
                    .orElse(refusal);
        }
    }

    private void render(RecoveryEmailTexts text, StoreProfile store) {
        Language language = text.spoken();
        RecoveryTemplate template = RecoveryTemplate.of(Map.of(language, text.text()));
        Instant now = clock.instant();
        Reminder sample = SampleReminders.cart(language, store.currency(), now);
        mail.compose(SampleReminders.largestCart(language, store.currency(), now), store, template);
        mail.compose(sample.giving(SampleReminders.discount(language, now)), store, template);
        if (!mail.leadsToCart(sample, store, template)) {
            throw RecoveryTemplateProblem.leadsNowhere();
        }
    }
}
