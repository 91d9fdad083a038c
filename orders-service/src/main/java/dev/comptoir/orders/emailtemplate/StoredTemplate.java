package dev.comptoir.orders.emailtemplate;

import dev.comptoir.orders.mail.EmailDefaults;
import dev.comptoir.orders.mail.EmailKind;
import dev.comptoir.orders.mail.EmailText;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.mail.Language;
import java.time.Instant;

/** The texts of one kind of mail in one language, and since when. */
record StoredTemplate(
        EmailKind kind,
        Language language,
        long version,
        boolean isCustom,
        EmailText text,
        String changedBy,
        Instant changedAt) {

    static StoredTemplate untouched(EmailKind kind, Language language) {
        return new StoredTemplate(kind, language, 0, false, EmailDefaults.text(kind, language), null, null);
    }

    static StoredTemplate read(EmailKind kind, Language language, Columns c) {
        long version = c.number();
        boolean isCustom = c.bool();
        EmailText stored = new EmailText(c.text(), c.text(), c.text());
        EmailText text = isCustom ? stored : EmailDefaults.text(kind, language);
        return new StoredTemplate(kind, language, version, isCustom, text, c.text(), c.instant());
    }

    StoredTemplate changed(EmailText own, String actor, Instant at) {
        return new StoredTemplate(kind, language, version + 1, true, own, actor, at);
    }

    StoredTemplate reset(String actor, Instant at) {
        return new StoredTemplate(kind, language, version + 1, false, EmailDefaults.text(kind, language), actor, at);
    }
}
