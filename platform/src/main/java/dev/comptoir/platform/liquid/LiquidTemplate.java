package dev.comptoir.platform.liquid;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.Template;

/**
 * A text with Liquid in it. It gives plain text, which whoever shows it as HTML escapes, or HTML, in which every value is escaped. A
 * text that only names values is rendered without the Liquid library.
 */
public final class LiquidTemplate {

    private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*([A-Za-z_][\\w.]*)\\s*}}");

    private final String source;
    private final Template template;
    private final boolean isHtml;

    private LiquidTemplate(String source, Template template, boolean isHtml) {
        this.source = source;
        this.template = template;
        this.isHtml = isHtml;
    }

    /** Refuses what is no Liquid, what uses tags that are not offered, and what is too long. */
    public static LiquidTemplate parse(String source) {
        return parse(source, LiquidSource.MOST_CHARACTERS, false);
    }

    /** The same for HTML: it may be longer, and values stay text in it. The tags around them are the author's own. */
    public static LiquidTemplate parseHtml(String source) {
        return parse(source, LiquidSource.MOST_OF_HTML, true);
    }

    private static LiquidTemplate parse(String source, int mostCharacters, boolean isHtml) {
        LiquidSource.check(source, mostCharacters);
        boolean isPlain = !VALUE.matcher(source).replaceAll("").contains("{");
        return new LiquidTemplate(source, isPlain ? null : LiquidEngine.parse(source), isHtml);
    }

    /** Refuses when the text becomes too long or too much work. Values are texts, numbers, booleans, lists and maps of them. */
    public String render(Map<String, ?> values) {
        Map<String, ?> shown = isHtml ? HtmlValues.escaped(values) : values;
        return template == null ? plain(shown) : liquid(shown);
    }

    private String plain(Map<String, ?> values) {
        return VALUE.matcher(source).replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    }

    private static String value(Map<String, ?> values, String path) {
        Object at = values;
        for (String step : path.split("\\.")) {
            at = step(at, step);
        }
        return at == null ? "" : at.toString();
    }

    private static Object step(Object at, String step) {
        return switch (at) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list when step.equals("size") -> list.size();
            case List<?> list when list.isEmpty() -> null;
            case List<?> list when step.equals("first") -> list.getFirst();
            case List<?> list when step.equals("last") -> list.getLast();
            case null, default -> null;
        };
    }

    /** One at a time: the library's template remembers whose values it renders. */
    private String liquid(Map<String, ?> values) {
        synchronized (template) {
            return LiquidEngine.render(template, source, values);
        }
    }
}
