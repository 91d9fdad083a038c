package dev.comptoir.orders.emailtemplate;

import dev.comptoir.orders.mail.EmailKind;
import dev.comptoir.platform.mail.Language;

/** Which mail in which language. */
record EmailName(EmailKind kind, Language language) {

    /** Refuses a kind there is not. */
    static EmailName of(String kind, String language) {
        EmailKind known = EmailKind.of(kind).orElseThrow(() -> EmailTemplateProblem.unknownKind(kind));
        return new EmailName(known, Language.of(language));
    }
}
