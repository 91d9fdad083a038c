package dev.comptoir.catalog.productfacts.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words as they are searched: without case, accents and marks, so that {@code Thé Œuvre} is found by {@code the oeuvre}. */
public final class SearchWords {

    private static final int MOST_OF_A_QUESTION = 10;

    /** Beginnings of a word that are words of the index, as the function word_beginnings of the database makes them. */
    private static final int BEGINNING = 10;

    private static final int LONGEST = 200;

    private static final int SHORT = 2;
    private static final String APOSTROPHE = "['\u2018\u2019\u02bc]";
    private static final Pattern APOSTROPHES = Pattern.compile(APOSTROPHE);
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern ELIDED = Pattern.compile("[\\p{L}\\p{N}]+(?:" + APOSTROPHE + "[\\p{L}\\p{N}]+)+");

    private SearchWords() {}

    /** All words of these texts, each once; d'Été is indexed as d and ete and, for those who type no apostrophe, as dete. */
    public static String of(Collection<String> texts) {
        return texts.stream()
                .filter(text -> text != null)
                .map(SearchWords::folded)
                .flatMap(text -> Stream.concat(words(text).stream(), joined(text)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A question for all products that have words beginning with all of these; empty when it has no word. */
    public static String question(String text) {
        return words(folded(text)).stream()
                .distinct()
                .limit(MOST_OF_A_QUESTION)
                .map(SearchWords::beginning)
                .collect(Collectors.joining(" & "));
    }

    /** Whether it has words, all of them so short that very many begin so. */
    public static boolean areShort(String text) {
        List<String> words = words(folded(text));
        return !words.isEmpty() && words.stream().allMatch(word -> word.length() <= SHORT);
    }

    /** For texts of words with a blank before each: all that have words beginning with each of these. */
    public static String[] patterns(String text) {
        return words(folded(text)).stream()
                .distinct()
                .limit(MOST_OF_A_QUESTION)
                .map(word -> "% " + word + "%")
                .toArray(String[]::new);
    }

    private static String beginning(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters <= BEGINNING
                ? "'" + word + "'"
                : "'" + word.substring(0, word.offsetByCodePoints(0, Math.min(letters, LONGEST))) + "':*";
    }

    private static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII)
                ? small
                : MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("ß", "ss")
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replace("ı", "i");
    }

    private static Stream<String> joined(String folded) {
        return APOSTROPHES.matcher(folded).find()
                ? ELIDED.matcher(folded)
                        .results()
                        .map(found -> APOSTROPHES.matcher(found.group()).replaceAll(""))
                : Stream.empty();
    }

    private static List<String> words(String folded) {
        return BETWEEN.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }
}
