package dev.comptoir.gateway.webhook.domain;

import java.util.List;
import java.util.Set;

/** Which events an endpoint wants: exact names, or a beginning and a star such as {@code order.*}. */
public final class EventFilter {

    /** Every type of event there is. */
    public static final List<String> TYPES = List.of("order.completed", "order.status.changed");

    private static final String STAR = "*";

    private EventFilter() {}

    /** Refuses patterns that no event would ever match: they are typing errors. */
    public static void check(Set<String> patterns) {
        List<String> useless = patterns.stream()
                .filter(pattern -> TYPES.stream().noneMatch(type -> matches(pattern, type)))
                .sorted()
                .toList();
        if (!useless.isEmpty()) {
            throw new UnknownEventType(useless, TYPES);
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
}
