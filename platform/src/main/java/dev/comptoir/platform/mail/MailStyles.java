package dev.comptoir.platform.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Styles of an element that only say how it looks, not where it lies or what it loads. */
final class MailStyles {

    private static final Pattern PROPERTY = Pattern.compile(
            "color|background(-color)?|border(-[a-z]+)*|padding(-[a-z]+)?"
                    + "|margin(-[a-z]+)?|font(-[a-z]+)?|text-(align|decoration|transform)|line-height|letter-spacing"
                    + "|(min-|max-)?(width|height)|display|vertical-align|white-space|object-fit|list-style(-type)?|overflow-wrap");
    private static final Pattern VALUE = Pattern.compile("[\\w\\s#%.,'\"!()-]{1,200}");
    private static final Pattern LOADS = Pattern.compile("url\\s*\\(|expression|image-set|-\\d|none");

    private MailStyles() {}

    static String safe(String style) {
        return Arrays.stream(style.split(";"))
                .map(String::strip)
                .filter(MailStyles::isSafe)
                .collect(Collectors.joining(";"));
    }

    private static boolean isSafe(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        boolean isNone = property.startsWith("border") || property.startsWith("text-") || property.startsWith("list-");
        return PROPERTY.matcher(property).matches()
                && VALUE.matcher(value).matches()
                && (isNone && value.equals("none") || !LOADS.matcher(value).find());
    }
}
