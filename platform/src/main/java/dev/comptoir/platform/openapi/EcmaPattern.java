package dev.comptoir.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A Java pattern as JSON Schema needs it: of ECMA-262, and anchored, because the validator matches whole texts. */
final class EcmaPattern {

    private static final Pattern SOMETHING_VISIBLE = Pattern.compile("(\\(\\?s\\))?\\.\\*\\\\S\\.\\*");
    private static final Pattern LONE_BRACE = Pattern.compile("(\\\\\\{[A-Za-z]+)}");

    /** Without the u flag, which validators leave out, \\p is unknown; where it cannot be said, the pattern allows more. */
    private static final Map<String, String> CLASSES = new TreeMap<>(Map.of(
            "\\p{Cntrl}", "\\x00-\\x1F\\x7F",
            "\\p{Cc}", "\\x00-\\x1F\\x7F-\\x9F",
            "\\p{Cf}", "\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF",
            "\\p{Z}", "\\s",
            "\\p{L}", "A-Za-z\\u00AA-\\uFFFF",
            "\\p{M}", "",
            "\\p{N}", "0-9"));

    private EcmaPattern() {}

    static String of(String java) {
        if (SOMETHING_VISIBLE.matcher(java).matches()) {
            return "\\S";
        }
        String pattern = java.replace("(?s).", "[\\s\\S]");
        for (Map.Entry<String, String> each : CLASSES.entrySet()) {
            pattern = pattern.replace(each.getKey(), each.getValue());
        }
        pattern = LONE_BRACE.matcher(pattern).replaceAll("$1\\\\}");
        if (pattern.startsWith("^") || pattern.equals("\\S")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }
}
