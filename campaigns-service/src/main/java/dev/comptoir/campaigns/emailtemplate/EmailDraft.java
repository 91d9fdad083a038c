package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.EmailPreview;
import dev.comptoir.campaigns.mail.TextSource;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.OutgoingMail;

/** A mail that is only looked at, with the texts it has. */
record EmailDraft(OutgoingMail mail, Language language, TextSource texts) {

    EmailPreview preview() {
        return EmailPreview.of(mail, language, texts);
    }
}
