package dev.comptoir.platform.liquid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values as they can stand anywhere in HTML, in an attribute too. */
final class HtmlValues {

    private HtmlValues() {}

    static Map<String, ?> escaped(Map<?, ?> values) {
        Map<String, Object> escaped = new HashMap<>();
        values.forEach((name, value) -> escaped.put(String.valueOf(name), escaped(value)));
        return escaped;
    }

    private static Object escaped(Object value) {
        return switch (value) {
            case Map<?, ?> map -> escaped(map);
            case List<?> list -> list.stream().map(HtmlValues::escaped).toList();
            case String text -> escaped(text);
            case null, default -> value;
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) each);
            }
        });
        return escaped.toString();
    }
}
