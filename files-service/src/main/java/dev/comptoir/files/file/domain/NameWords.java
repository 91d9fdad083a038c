package dev.comptoir.files.file.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts file names into the words that the list finds them by: without case, accents and signs. */
public final class NameWords {

    private static final int MOST_TYPED = 12;
    private static final int LONGEST = 100;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    private NameWords() {}

    /** Each once, in their order. */
    public static List<String> of(String name) {
        return NO_WORD.splitAsStream(folded(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .toList();
    }

    /** What was typed as a tsquery: beginnings of words, all of which must be there; empty when there is no word in it. */
    public static String query(String typed) {
        return of(typed).stream()
                .limit(MOST_TYPED)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static String folded(String text) {
        String plain =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o");
    }
}
