package dev.comptoir.gateway.event;

import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who subscribed to which events. */
record Subscriptions(List<Subscription> all) {

    /** What one endpoint subscribed to. */
    record Subscription(UUID endpointId, List<String> events) {

        static Subscription read(Columns c) {
            return new Subscription(c.uuid(), c.texts());
        }
    }

    Stream<UUID> endpoints(String type) {
        return all.stream()
                .filter(each -> EventFilter.matches(each.events(), type))
                .map(Subscription::endpointId);
    }
}
