package dev.comptoir.platform.mail;

/**
 * Lays HTML out for the way by SMTP: in ASCII, so that nothing has to be encoded, and in few long lines, for the mail client hands
 * every single line to the system by itself. Shows the same as before.
 */
final class HtmlLines {

    /** Below the 998 characters of RFC 5322 §2.1.1, with room for references at the end of a line. */
    private static final int LONGEST = 900;

    private HtmlLines() {}

    static String filled(String html) {
        if (hasToStay(html)) {
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

    // By hand: as a pattern this took a tenth of what an order costs orders-service.
    private static boolean hasToStay(String html) {
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
            int name = tag + 1;
            if (isNamed(html, name, "pre") || isNamed(html, name, "textarea") || isNamed(html, name, "script")) {
                return true;
            }
            // A style sheet may be laid out anew, but knows no references.
            if (isNamed(html, name, "style") && !isAscii(html, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String html, int start, String name) {
        int end = start + name.length();
        return html.regionMatches(true, start, name, 0, name.length())
                && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)));
    }

    /** Whether everything up to the next tag is. */
    private static boolean isAscii(String html, int start) {
        int end = html.indexOf('<', start);
        return html.substring(start, end < 0 ? html.length() : end).chars().allMatch(each -> each < 128);
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
