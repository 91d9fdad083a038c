package dev.comptoir.orders.order;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts names and addresses into the words that the order list finds them by. */
public final class SearchWords {

    private SearchWords() {}

    /** The words of all texts: small letters and digits, without accents, each once. */
    public static String[] of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words.toArray(String[]::new);
    }

    /** A tsquery that wants every word as a beginning; empty when the text has no word. */
    static String prefixQuery(String text) {
        return List.of(of(text)).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
