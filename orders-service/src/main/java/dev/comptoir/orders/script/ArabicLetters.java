package dev.comptoir.orders.script;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters in the form they have between their neighbours: alone, at the end, at the beginning or in the middle of a word.
 * Unicode has a character for each of these forms, side by side in that order, and says which letter each is a form of.
 */
final class ArabicLetters {

    /** The first form of a letter, and how many there are: 4, or 2 for a letter that joins on the right only, or 1. */
    private record Forms(char first, int count) {

        char of(boolean isJoinedBefore, boolean isJoinedAfter) {
            boolean joinsAfter = isJoinedAfter && count == 4;
            boolean joinsBefore = isJoinedBefore && count > 1;
            return (char) (first + (joinsBefore ? 1 : 0) + (joinsAfter ? 2 : 0));
        }
    }

    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    private static final Map<Character, Forms> FORMS = new HashMap<>();
    /** Lam and an alef are one sign, by the alef. */
    private static final Map<Character, Forms> LAM_WITH = Map.of(
            '\u0622', new Forms('\ufef5', 2),
            '\u0623', new Forms('\ufef7', 2),
            '\u0625', new Forms('\ufef9', 2),
            '\u0627', new Forms('\ufefb', 2));

    static {
        read('\ufb50', '\ufbff');
        read('\ufe80', '\ufef4');
    }

    private ArabicLetters() {}

    private static void read(char from, char to) {
        for (int first = from; first <= to; ) {
            String letter = letter(first);
            int end = first + 1;
            while (end <= to && letter(end).equals(letter)) {
                end++;
            }
            if (letter.length() == 1 && letter.charAt(0) != first && end - first <= 4) {
                FORMS.putIfAbsent(letter.charAt(0), new Forms((char) first, end - first));
            }
            first = end;
        }
    }

    private static String letter(int form) {
        return Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
    }

    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            Forms pair = letter == LAM && i + 1 < text.length() ? LAM_WITH.get(text.charAt(i + 1)) : null;
            Forms forms = pair == null ? FORMS.get(letter) : pair;
            joined.append(forms == null ? letter : forms.of(joins(text, i, -1), joins(text, i, 1)));
            i += pair == null ? 0 : 1;
        }
        return joined.toString();
    }

    /** Whether the neighbour reaches over to this letter; signs on letters are passed over. */
    private static boolean joins(String text, int at, int step) {
        int next = at + step;
        while (next >= 0 && next < text.length() && isSign(text.charAt(next))) {
            next += step;
        }
        if (next < 0 || next >= text.length()) {
            return false;
        }
        char neighbour = text.charAt(next);
        Forms forms = FORMS.get(neighbour);
        return neighbour == TATWEEL || forms != null && forms.count() >= (step < 0 ? 4 : 2);
    }

    private static boolean isSign(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
