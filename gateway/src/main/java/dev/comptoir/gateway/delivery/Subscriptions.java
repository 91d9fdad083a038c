package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.webhook.domain.EventFilter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who wants which events.
 *
 * @param events what each endpoint hears
 */
record Subscriptions(Map<UUID, List<String>> events) {

    boolean isEmpty() {
        return events.isEmpty();
    }

    boolean wants(String type) {
        return wanting(type).findAny().isPresent();
    }

    Stream<UUID> wanting(String type) {
        return events.entrySet().stream()
                .filter(each -> EventFilter.matches(each.getValue(), type))
                .map(Map.Entry::getKey);
    }
}
