package dev.comptoir.orders.order;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts names and addresses into the words that the order list finds them by. */
public final class SearchWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’ʼ`´](?=\\p{L})");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    /** Letters that are not a plain letter with an accent, as people without them on the keyboard write them. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ł", "l"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŧ", "t"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"));

    private static final Pattern SPECIAL =
            Pattern.compile(LETTERS.keySet().stream().collect(Collectors.joining("", "[", "]")));

    private SearchWords() {}

    /** The words of all texts, each once; a name with an apostrophe is found in one piece and in its parts. */
    public static String[] of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            String plain = plain(text);
            add(words, plain);
            add(words, APOSTROPHE.matcher(plain).replaceAll(""));
        }
        return words.toArray(String[]::new);
    }

    /** A tsquery that wants every word as a beginning; empty when the text has no word. */
    static String prefixQuery(String text) {
        return words(plain(text)).map(word -> "'" + word + "':*").distinct().collect(Collectors.joining(" & "));
    }

    private static void add(Set<String> words, String plain) {
        words(plain).forEach(words::add);
    }

    private static Stream<String> words(String plain) {
        return Arrays.stream(NO_WORD.split(plain)).filter(word -> !word.isEmpty());
    }

    /** Small letters and digits, without accents. */
    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String unmarked = MARK.matcher(decomposed).replaceAll("");
        return SPECIAL.matcher(unmarked).replaceAll(letter -> Matcher.quoteReplacement(LETTERS.get(letter.group())));
    }
}
