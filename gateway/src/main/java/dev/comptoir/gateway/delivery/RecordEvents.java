package dev.comptoir.gateway.delivery;

import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Puts facts on their way to every endpoint that wants them, once. */
@ApplicationScoped
class RecordEvents {

    private final EventStore store;
    private final DeliveryWakeUp wakeUp;
    private final Clock clock;

    RecordEvents(EventStore store, DeliveryWakeUp wakeUp, Clock clock) {
        this.store = store;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** @param words how a fact is said to subscribers */
    public <E extends Event> Uni<Void> handle(
            List<Received<E>> facts, BiFunction<EventMeta, E, OutgoingEvent> words, Uni<Subscriptions> subscriptions) {
        String consumer = facts.getFirst().meta().consumer();
        Map<UUID, Received<E>> once = LinkedHashMap.newLinkedHashMap(facts.size());
        facts.forEach(fact -> once.put(fact.meta().id(), fact));
        List<OutgoingEvent> events = once.values().stream()
                .map(fact -> words.apply(fact.meta(), fact.event()))
                .toList();
        return subscriptions.chain(known -> record(consumer, events, known));
    }

    private Uni<Void> record(String consumer, List<OutgoingEvent> events, Subscriptions subscriptions) {
        List<NewDelivery> deliveries = events.stream()
                .flatMap(event -> NewDelivery.of(event, subscriptions))
                .toList();
        return deliveries.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.spread(consumer, events, deliveries, clock.instant())
                        .invoke(this::wakeUp)
                        .replaceWithVoid();
    }

    private void wakeUp(int deliveries) {
        if (deliveries > 0) {
            wakeUp.nudge();
        }
    }
}
