package dev.comptoir.catalog.product.domain;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names as they are sorted and their beginnings searched: without case and accents. The column name_key is written by the same
 * rule.
 */
public final class NameKey {

    private static final int LONGEST = 255;
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

    /** Letters that are not a plain letter with an accent, as people without them on the keyboard write them. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"));

    private NameKey() {}

    public static String of(String name) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder key = new StringBuilder();
        plain.codePoints()
                .map(Character::toLowerCase)
                .forEach(letter -> key.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        int length = key.codePointCount(0, key.length());
        return length <= LONGEST ? key.toString() : key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }

    /** Finds the keys that begin so; the wildcards of LIKE stand for themselves. */
    public static String prefix(String start) {
        return of(start).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
