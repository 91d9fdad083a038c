package dev.comptoir.platform.mail;

import java.util.regex.Pattern;

/**
 * Lays HTML out for the way by SMTP: in ASCII, so that nothing has to be encoded, and in few long lines, for the mail client hands
 * every single line to the system by itself. Shows the same as before.
 */
final class HtmlLines {

    /** Below the 998 characters of RFC 5322 §2.1.1, with room for references at the end of a line. */
    private static final int LONGEST = 900;

    // A style sheet may be laid out anew, but knows no references.
    private static final Pattern HAS_TO_STAY =
            Pattern.compile("<(pre|textarea|script)\\b|<style\\b[^<]*[^\\x00-\\x7f<]", Pattern.CASE_INSENSITIVE);

    private HtmlLines() {}

    static String filled(String html) {
        if (HAS_TO_STAY.matcher(html).find()) {
            return html;
        }
        StringBuilder filled = new StringBuilder(html.length() + 64);
        int lineStart = 0;
        for (String line : (Iterable<String>) html.lines()::iterator) {
            int wordStart = filled.length();
            appendAscii(filled, line);
            if (wordStart > 0) {
                boolean fits = filled.length() + 1 - lineStart <= LONGEST;
                filled.insert(wordStart, fits ? ' ' : '\n');
                lineStart = fits ? lineStart : wordStart + 1;
            }
        }
        return filled.append('\n').toString();
    }

    private static void appendAscii(StringBuilder to, String line) {
        line.codePoints().forEach(each -> {
            if (each < 128) {
                to.append((char) each);
            } else {
                to.append("&#").append(each).append(';');
            }
        });
    }
}
