package dev.comptoir.campaigns.letter;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** Chooses between the languages mails and pages are written in. */
public final class Languages {

    private Languages() {}

    /** French for any French tag, English for any other; the second tag counts when the first is empty. */
    public static String of(String wanted, String otherwise) {
        String tag = wanted.isBlank() ? otherwise : wanted;
        return tag.strip().toLowerCase(Locale.ROOT).matches("fr([-_].*)?") ? "fr" : "en";
    }

    public static LetterWords words(String language) {
        return language.equals("en")
                ? MessageBundles.get(LetterWords.class)
                : MessageBundles.get(LetterWords.class, Localized.Literal.of(language));
    }
}
