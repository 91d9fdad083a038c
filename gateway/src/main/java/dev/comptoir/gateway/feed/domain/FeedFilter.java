package dev.comptoir.gateway.feed.domain;

import dev.comptoir.gateway.event.domain.EventFilter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events of the feed somebody wants.
 *
 * @param types all names that match; empty for all events
 * @param aggregateId null for those of every aggregate
 */
public record FeedFilter(Set<String> types, String aggregateId) {

    /** Refuses patterns that no event would ever match. */
    public static FeedFilter of(Collection<String> patterns, String aggregateId, List<String> known) {
        EventFilter.check(patterns, known, "types");
        List<String> wanted = List.copyOf(patterns);
        Set<String> types = wanted.isEmpty() || wanted.contains("*")
                ? Set.of()
                : known.stream()
                        .filter(type -> EventFilter.matches(wanted, type))
                        .collect(Collectors.toUnmodifiableSet());
        return new FeedFilter(types, aggregateId);
    }

    public boolean wantsAllTypes() {
        return types.isEmpty();
    }

    public boolean wants(FeedEntry entry) {
        return (types.isEmpty() || types.contains(entry.type()))
                && (aggregateId == null || aggregateId.equals(entry.aggregateId()));
    }
}
