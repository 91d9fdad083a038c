package dev.comptoir.orders.mail;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.mail.Language;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The texts of all mails as they stand: the merchant's own, else the defaults.
 *
 * @param version of the store's templates they were read at
 * @param custom by kind and language
 * @param isDraft whether a text that fails is refused; else the default takes its place
 */
record EmailTexts(long version, Map<Key, EmailTemplate> custom, boolean isDraft) {

    private static final Logger LOG = Logger.getLogger(EmailTexts.class);

    /** Which mail in which language. */
    record Key(EmailKind kind, Language language) {}

    /** A mail must go out: where the merchant's text cannot be rendered, the default is sent. */
    EmailText render(EmailKind kind, Language language, Map<String, ?> values) {
        EmailTemplate own = custom.get(new Key(kind, language));
        if (own != null) {
            try {
                return own.render(values);
            } catch (DomainException e) {
                if (isDraft) {
                    throw e;
                }
                LOG.warnf("the default text of %s is sent, for the store's own fails: %s", kind.word(), e.getMessage());
            }
        }
        return EmailDefaults.template(kind, language).render(values);
    }
}
