package dev.comptoir.campaigns.unsubscribe;

import dev.comptoir.campaigns.mail.MailMessages;

/**
 * What the public page says.
 *
 * @param asks shows the button that confirms
 */
public record PageText(String language, String title, String text, boolean asks) {

    static PageText question(String language, MailMessages messages, String store) {
        return new PageText(language, messages.unsubscribeTitle(), messages.unsubscribeText(store), true);
    }

    static PageText done(String language, MailMessages messages, String store) {
        return new PageText(language, messages.unsubscribedTitle(), messages.unsubscribedText(store), false);
    }

    static PageText broken(String language, MailMessages messages, String store) {
        return new PageText(language, messages.brokenTitle(), messages.brokenText(store), false);
    }
}
