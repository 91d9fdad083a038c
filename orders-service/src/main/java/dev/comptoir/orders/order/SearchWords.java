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

/**
 * Cuts names, addresses and products into the words that the order list finds them by. All stand in one index; the first
 * sign of a word says what it is from: none for the customer, {@code ~} for what was bought, {@code #} for the order's
 * number, {@code =} for the country it goes to.
 */
public final class SearchWords {

    private static final String PRODUCT = "~";
    private static final String NUMBER = "#";
    private static final String COUNTRY = "=";

    /** An order of hundreds of lines is found by its first ones; each word costs every change of the order. */
    private static final int MOST_PRODUCT_WORDS = 60;

    private static final int MOST_TYPED_WORDS = 12;

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

    /** The words of what was bought, marked as such. */
    public static Stream<String> ofProducts(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(of(text)))
                .distinct()
                .limit(MOST_PRODUCT_WORDS)
                .map(word -> PRODUCT + word);
    }

    /** The country an order goes to, as a word. */
    public static String ofCountry(String country) {
        return COUNTRY + country.toLowerCase(Locale.ROOT);
    }

    /** A tsquery that wants every word as a beginning; refuses a parameter without a word. */
    public static String prefixQueryOf(String parameter, String text) {
        String query = prefixQuery(text);
        if (query.isEmpty()) {
            throw OrderListProblem.noWords(parameter);
        }
        return query;
    }

    /** A tsquery that wants every word as a beginning; empty when the text has no word. */
    static String prefixQuery(String text) {
        return typed(text).map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    /**
     * A tsquery that wants every word as the beginning of a word of the customer or of what was bought, or the whole text as
     * the order's number; empty when the text has no word.
     */
    static String anywhereQuery(String text) {
        String words = typed(text)
                .map(word -> "('" + word + "':* | '" + PRODUCT + word + "':*)")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? "" : "(" + words + ") | " + numberQuery(text);
    }

    /** A tsquery that wants an order that goes to this country. */
    static String countryQuery(String country) {
        return "'" + ofCountry(country) + "'";
    }

    private static String numberQuery(String text) {
        String number = text.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
        return "'" + NUMBER + number.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static Stream<String> typed(String text) {
        return words(plain(text)).distinct().limit(MOST_TYPED_WORDS);
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
