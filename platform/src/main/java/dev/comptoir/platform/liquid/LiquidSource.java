package dev.comptoir.platform.liquid;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template may consist of, decided before anything parses it. */
final class LiquidSource {

    static final int MOST_CHARACTERS = 10_000;
    static final int MOST_OF_HTML = 30_000;
    static final int MOST_TAGS = 200;

    private static final int LONGEST_TAG = 500;
    private static final int DEEPEST = 10;
    private static final Set<String> BLOCKS = Set.of("if", "unless", "case", "for", "comment", "raw", "capture");
    private static final Set<String> OTHERS = Set.of("elsif", "else", "when", "break", "continue", "assign");
    private static final Pattern TAG = Pattern.compile("\\{(?:\\{|%-?\\s*([#\\w]*))");

    private LiquidSource() {}

    static void check(String source, int mostCharacters) {
        if (source.length() > mostCharacters) {
            throw LiquidProblem.tooLong(mostCharacters);
        }
        Matcher tag = TAG.matcher(source);
        int depth = 0;
        for (int tags = 1; tag.find(); tags++) {
            if (tags > MOST_TAGS || isLong(source, tag.start())) {
                throw LiquidProblem.tooCostly();
            }
            depth += tag.group(1) == null ? 0 : change(tag.group(1));
            if (depth > DEEPEST) {
                throw LiquidProblem.tooCostly();
            }
        }
    }

    private static boolean isLong(String source, int start) {
        int end = source.indexOf('}', start + 2);
        return (end < 0 ? source.length() : end) - start > LONGEST_TAG;
    }

    private static int change(String name) {
        if (BLOCKS.contains(name)) {
            return 1;
        }
        if (name.startsWith("end") && BLOCKS.contains(name.substring(3))) {
            return -1;
        }
        if (!OTHERS.contains(name)) {
            throw LiquidProblem.unknownTag(name);
        }
        return 0;
    }
}
