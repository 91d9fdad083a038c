package dev.comptoir.platform.liquid;

import dev.comptoir.kernel.DomainException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words for people what the library says in words for whoever wrote its grammar. */
final class LiquidFault {

    private static final Pattern LINE = Pattern.compile("on line (\\d+), index \\d+");
    private static final Pattern NO_FILTER = Pattern.compile("no filter available named: \\|?(\\w+)");
    private static final Pattern OTHER_END = Pattern.compile("mismatched input '(\\w+)' expecting '(\\w+)'");
    private static final Pattern NO_SIGN = Pattern.compile("token recognition error at: '(.)");
    private static final Pattern NO_NUMBER = Pattern.compile("For input string: \"([^\"]*)\"");
    private static final Pattern NO_VALUE = Pattern.compile("error in filter '(\\w+)': cannot get param");
    private static final int LONGEST_SHOWN = 30;

    private LiquidFault() {}

    static DomainException of(Throwable failure, String source) {
        String message = String.valueOf(failure.getMessage());
        Matcher filter = NO_FILTER.matcher(message);
        return filter.find()
                ? LiquidProblem.unknownFilter(filter.group(1))
                : LiquidProblem.invalid(words(message), line(message, source).orElse(null));
    }

    private static String words(String message) {
        if (message.contains("'<EOF>'")) {
            return "something begins that does not end: endif, endfor or closing braces are missing";
        }
        if (message.contains("'{%' expecting <EOF>")) {
            return "a tag ends or goes on with what was never begun";
        }
        if (message.contains("/ by zero")) {
            return "something is divided by zero";
        }
        return said(OTHER_END, message, "%s stands where %s should be")
                .or(() -> said(NO_SIGN, message, "there is a sign that cannot be there: %s"))
                .or(() -> said(NO_VALUE, message, "the filter %s needs a value after a colon"))
                .or(() -> said(NO_NUMBER, message, "this is no number, or too large a one: %s"))
                .orElse("braces are not closed, or what stands between them cannot be read");
    }

    private static Optional<String> said(Pattern pattern, String message, String words) {
        return pattern.matcher(message).results().findFirst().map(found -> {
            Object[] parts = new Object[found.groupCount()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = shown(found.group(i + 1));
            }
            return words.formatted(parts);
        });
    }

    private static String shown(String part) {
        return part.length() <= LONGEST_SHOWN ? part : part.substring(0, LONGEST_SHOWN) + "…";
    }

    /** A number that is none says no line; it is where it is first written. */
    private static Optional<Integer> line(String message, String source) {
        return first(LINE, message)
                .map(Integer::valueOf)
                .or(() -> first(NO_NUMBER, message)
                        .map(source::indexOf)
                        .filter(at -> at >= 0)
                        .map(at -> 1
                                + (int) source.substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()));
    }

    private static Optional<String> first(Pattern pattern, String message) {
        return pattern.matcher(message).results().findFirst().map(found -> found.group(1));
    }
}
