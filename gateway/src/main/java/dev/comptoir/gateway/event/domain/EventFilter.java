package dev.comptoir.gateway.event.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Collection;
import java.util.List;

/** Which events an endpoint wants: exact names, or a beginning and a star such as {@code order.*}. */
public final class EventFilter {

    private static final String STAR = "*";

    private EventFilter() {}

    /**
     * Refuses patterns that no event would ever match: they are typing errors.
     *
     * @param field where they stand in the request
     */
    public static void check(Collection<String> patterns, List<String> types, String field) {
        List<String> useless = patterns.stream()
                .filter(pattern -> types.stream().noneMatch(type -> matches(pattern, type)))
                .sorted()
                .toList();
        if (!useless.isEmpty()) {
            throw unknownEventType(useless, types).at(field);
        }
    }

    /** Refuses fields of which no event tells a change. */
    public static void checkFields(Collection<String> fields, List<String> known) {
        List<String> useless =
                fields.stream().filter(field -> !known.contains(field)).sorted().toList();
        if (!useless.isEmpty()) {
            throw unknownTriggerField(useless, known).at("/triggerFields");
        }
    }

    public static boolean matches(List<String> patterns, String type) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.equals(STAR)
                || pattern.equals(type)
                || (pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    private static DomainException unknownTriggerField(List<String> unknown, List<String> known) {
        return Kind.RULE_BROKEN
                .refusal(
                        "unknown-trigger-field",
                        "No event tells a change of %s; known says of which fields they do.",
                        String.join(", ", unknown))
                .with("unknown", unknown)
                .with("known", known);
    }

    private static DomainException unknownEventType(List<String> unknown, List<String> known) {
        return Kind.RULE_BROKEN
                .refusal(
                        "unknown-event-type",
                        "No event matches %s; known says which there are.",
                        String.join(", ", unknown))
                .with("unknown", unknown)
                .with("known", known);
    }
}
