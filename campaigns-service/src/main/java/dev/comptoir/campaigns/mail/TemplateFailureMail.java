package dev.comptoir.campaigns.mail;

import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.storefront.StoreProfile;
import java.util.Optional;
import java.util.UUID;

/** Tells the merchant that mails wait because their template fails. */
public final class TemplateFailureMail {

    private static final String PURPOSE = "recovery-template-failed";

    private TemplateFailureMail() {}

    /** Which version of which template failed, and why. */
    public record Failure(UUID templateId, long version, String name, String reason) {}

    /** Empty for a store that has published no address. */
    public static Optional<OutgoingMail> of(StoreProfile store, Failure failure) {
        return store.email().isEmpty() ? Optional.empty() : Optional.of(mail(store, failure));
    }

    private static OutgoingMail mail(StoreProfile store, Failure failure) {
        Language language = Language.of(store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        String key = PURPOSE + ":" + failure.templateId() + ":" + failure.version();
        return MailPage.of(store.sender(), language)
                .heading(messages.templateFailed())
                .text(messages.templateFailedText(failure.name()))
                .fact(messages.templateFailedReason(), failure.reason())
                .mail(
                        new MailReason(key, OutgoingMail.Kind.TRANSACTIONAL, PURPOSE, failure.templateId()),
                        store.email(),
                        messages.templateFailed());
    }
}
