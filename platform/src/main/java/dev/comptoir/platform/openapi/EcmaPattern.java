package dev.comptoir.platform.openapi;

import java.util.regex.Pattern;

/** A Java pattern as JSON Schema needs it: of ECMA-262, and anchored, because the validator matches whole texts. */
final class EcmaPattern {

    private static final Pattern SOMETHING_VISIBLE = Pattern.compile("(\\(\\?s\\))?\\.\\*\\\\S\\.\\*");
    private static final Pattern LONE_BRACE = Pattern.compile("(\\\\\\{[A-Za-z]+)}");

    private EcmaPattern() {}

    static String of(String java) {
        if (SOMETHING_VISIBLE.matcher(java).matches()) {
            return "\\S";
        }
        String pattern = java.replace("\\p{Cntrl}", "\\x00-\\x1F\\x7F").replace("(?s).", "[\\s\\S]");
        pattern = LONE_BRACE.matcher(pattern).replaceAll("$1\\\\}");
        if (pattern.startsWith("^") || pattern.equals("\\S")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }
}
