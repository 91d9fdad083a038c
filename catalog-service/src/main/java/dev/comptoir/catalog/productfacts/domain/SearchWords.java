package dev.comptoir.catalog.productfacts.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as they are searched: without case, accents and marks, so that {@code Thé Œuvre} is found by {@code the oeuvre}. */
public final class SearchWords {

    private static final int MOST_OF_A_QUESTION = 10;

    private SearchWords() {}

    /** All words of these texts, each once. */
    public static String of(Collection<String> texts) {
        return texts.stream()
                .filter(text -> text != null)
                .flatMap(text -> words(text).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A question for all products that have words beginning with all of these; empty when it has no word. */
    public static String question(String text) {
        return words(text).stream()
                .distinct()
                .limit(MOST_OF_A_QUESTION)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
