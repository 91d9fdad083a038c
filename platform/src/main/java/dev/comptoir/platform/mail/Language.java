package dev.comptoir.platform.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** A language mails and public pages are written in. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** French for every French tag, such as {@code fr}, {@code fr-CA} and {@code FR_fr}; English for any other and for none. */
    public static Language of(String tag) {
        String primary = tag == null ? "" : tag.strip().split("[-_]", 2)[0];
        return primary.equalsIgnoreCase("fr") ? FRENCH : ENGLISH;
    }

    /** The second tag counts when the first is missing or blank. */
    public static Language of(String tag, String otherwise) {
        return of(tag == null || tag.isBlank() ? otherwise : tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The language as BCP 47 writes it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The messages of a bundle in this language; a bundle's own language is English. */
    public <T> T messages(Class<T> bundle) {
        return this == ENGLISH
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale.getLanguage()));
    }
}
