package dev.comptoir.gateway.event;

import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records events as deliveries to every endpoint that subscribed, once. */
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

    /** @param known asked for anew, at every try, when they are unknown */
    <E extends Event> Uni<Void> handle(List<Received<E>> facts, WebhookEvent<E> webhook, Subscriptions known) {
        String consumer = facts.getFirst().meta().consumer();
        Map<UUID, Received<E>> once = LinkedHashMap.newLinkedHashMap(facts.size());
        facts.forEach(fact -> once.put(fact.meta().id(), fact));
        List<OutgoingEvent> events = once.values().stream()
                .filter(webhook::isTold)
                .map(webhook::outgoing)
                .toList();
        return known.areUnknown()
                ? store.subscriptions().chain(now -> record(consumer, events, now))
                : record(consumer, events, known);
    }

    private Uni<Void> record(String consumer, List<OutgoingEvent> events, Subscriptions subscriptions) {
        List<NewDelivery> deliveries = events.stream()
                .flatMap(event -> NewDelivery.of(event, subscriptions))
                .toList();
        return Steps.when(
                !deliveries.isEmpty(),
                () -> store.enqueue(consumer, events, deliveries, clock.instant())
                        .invoke(this::raise)
                        .replaceWithVoid());
    }

    private void raise(int deliveries) {
        if (deliveries > 0) {
            deliveriesDue.raise();
        }
    }
}
