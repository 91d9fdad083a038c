package dev.comptoir.gateway.event;

import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records events for the feed, and as deliveries to every endpoint that subscribed, once. */
@ApplicationScoped
class RecordEvents {

    private final EventStore store;
    private final Signal deliveriesDue;
    private final Clock clock;

    RecordEvents(EventStore store, Signal deliveriesDue, Clock clock) {
        this.store = store;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    /** In their order, which the feed keeps. */
    Uni<Void> handle(List<Received<?>> facts) {
        String consumer = facts.getFirst().meta().consumer();
        Map<UUID, Received<?>> once = LinkedHashMap.newLinkedHashMap(facts.size());
        facts.forEach(fact -> once.putIfAbsent(fact.meta().id(), fact));
        List<OutgoingEvent> events = once.values().stream()
                .map(WebhookEvents::outgoing)
                .flatMap(Optional::stream)
                .toList();
        return Steps.when(
                !events.isEmpty(),
                () -> store.subscriptions().chain(subscriptions -> record(consumer, events, subscriptions)));
    }

    Uni<Void> record(String consumer, List<OutgoingEvent> events, Subscriptions subscriptions) {
        List<NewDelivery> deliveries = events.stream()
                .flatMap(event -> NewDelivery.of(event, subscriptions))
                .toList();
        return store.enqueue(consumer, events, deliveries, clock.instant())
                .invoke(this::raise)
                .replaceWithVoid();
    }

    private void raise(int deliveries) {
        if (deliveries > 0) {
            deliveriesDue.raise();
        }
    }
}
