package dev.comptoir.campaigns.unsubscribe;

import dev.comptoir.campaigns.letter.LetterWords;

/**
 * What the public page says.
 *
 * @param asks shows the button that confirms
 */
public record PageText(String language, String title, String text, boolean asks) {

    static PageText question(String language, LetterWords words, String store) {
        return new PageText(language, words.unsubscribeTitle(), words.unsubscribeText(store), true);
    }

    static PageText done(String language, LetterWords words, String store) {
        return new PageText(language, words.unsubscribedTitle(), words.unsubscribedText(store), false);
    }

    static PageText broken(String language, LetterWords words, String store) {
        return new PageText(language, words.brokenTitle(), words.brokenText(store), false);
    }
}
