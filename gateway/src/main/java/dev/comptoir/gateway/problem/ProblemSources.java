package dev.comptoir.gateway.problem;

import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the codes of refusals in Java sources. Where one is made, its code and its sentence mostly are literals; where a rule
 * carries them, the code is known from the API document and its sentence follows it.
 */
final class ProblemSources {

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String TEXT = "(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)?";
    private static final String CODE = "\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\"\\s*,\\s*";
    private static final String KINDS =
            Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining("|", "(?:Kind\\s*\\.)?(", ")"));

    /** Kind first: {@code NOT_FOUND.refusal("code", "sentence")}. */
    private static final Pattern REFUSAL = Pattern.compile(KINDS + "\\s*\\.refusal\\(" + CODE + TEXT);

    /** Kind after the code: {@code new DomainException("code", Kind.NOT_FOUND, "sentence")}. */
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:DomainException|super)\\(" + CODE + KINDS + "\\s*,\\s*" + TEXT);

    /** A status: {@code Problem.of(404, "code", "sentence")}. */
    private static final Pattern PROBLEM =
            Pattern.compile("(?:Problem\\.of|problem|at)\\((?:\\w+,)?\\s*(\\d{3})\\s*," + CODE + TEXT);

    /** A code that waits to be used, as in {@code ON_HOLD("order-not-on-hold", "sentence", condition)}. */
    private static final Pattern RULE = Pattern.compile(CODE + "(?:(?:Kind\\s*\\.)?[A-Z_]+\\s*,\\s*)?" + TEXT);

    private static final Pattern PART = Pattern.compile(LITERAL);
    private static final Pattern PLACE = Pattern.compile("%(?:\\d\\$)?[sd]");

    private final Map<String, Integer> documented;
    private final Map<String, Found> found = new TreeMap<>();
    private final Map<String, TreeSet<String>> sentences = new TreeMap<>();

    private record Found(int status, TreeSet<String> messages) {}

    /** @param documented the codes that an API document names, with their status */
    ProblemSources(Map<String, Integer> documented) {
        this.documented = documented;
    }

    void read(String source) {
        REFUSAL.matcher(source).results().forEach(each -> add(each.group(2), kind(each.group(1)), each.group(3)));
        EXCEPTION.matcher(source).results().forEach(each -> add(each.group(1), kind(each.group(2)), each.group(3)));
        PROBLEM.matcher(source)
                .results()
                .forEach(each -> add(each.group(2), Integer.parseInt(each.group(1)), each.group(3)));
        RULE.matcher(source).results().forEach(each -> addSentence(each.group(1), each.group(2)));
    }

    Stream<ProblemCode> codes() {
        documented.forEach((code, status) ->
                found.computeIfAbsent(code, _ -> new Found(status, sentences.getOrDefault(code, new TreeSet<>()))));
        return found.entrySet().stream()
                .map(each -> new ProblemCode(
                        each.getKey(),
                        each.getValue().status,
                        each.getValue().messages.stream().toList()));
    }

    private void add(String code, int status, String text) {
        Found known = found.computeIfAbsent(code, _ -> new Found(status, new TreeSet<>()));
        String message = text == null ? "" : sentence(text);
        if (message.matches(".*\\p{L}{3}.*")) {
            known.messages.add(message);
        }
    }

    private void addSentence(String code, String text) {
        String message = text == null ? "" : sentence(text);
        if (documented.containsKey(code) && message.contains(" ")) {
            sentences.computeIfAbsent(code, _ -> new TreeSet<>()).add(message);
        }
    }

    private static int kind(String name) {
        return Kind.valueOf(name).status();
    }

    /** The literals as one text, with an ellipsis for each argument. */
    private static String sentence(String text) {
        String whole = PART.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(part -> part.substring(1, part.length() - 1))
                .collect(Collectors.joining())
                .translateEscapes();
        return PLACE.matcher(whole).replaceAll("…").strip();
    }
}
