package dev.comptoir.kernel;

import java.util.Locale;
import java.util.Map;

/** Finds the text of a language among those that a merchant has written, by BCP 47 tag. */
public final class LanguageTags {

    private LanguageTags() {}

    /**
     * The text of exactly this tag, else of its language, else the one otherwise.
     *
     * @param texts by tag, as {@link #normal} gives it
     * @param tag in any case and with - or _; null for none
     */
    public static String pick(Map<String, String> texts, String tag, String otherwise) {
        if (texts.isEmpty() || tag == null) {
            return otherwise;
        }
        String wanted = normal(tag);
        String exact = texts.get(wanted);
        return exact == null ? texts.getOrDefault(wanted.split("-", 2)[0], otherwise) : exact;
    }

    /** In small letters and with -, such as {@code fr-ca}. */
    public static String normal(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
