package dev.comptoir.gateway.event;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.gateway.erasure.ErasureStore;
import dev.comptoir.gateway.webhooktype.OutgoingEvent;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records events for the feed, and as deliveries to every endpoint that subscribed, once. */
@ApplicationScoped
class RecordEvents {

    private final EventStore store;
    private final ErasureStore erasures;
    private final Signal deliveriesDue;
    private final Duration retention;
    private final Clock clock;
    private final Clock machineClock;

    RecordEvents(
            EventStore store,
            ErasureStore erasures,
            Signal deliveriesDue,
            WebhooksConfig config,
            Clock clock,
            @MachineTime Clock machineClock) {
        this.store = store;
        this.erasures = erasures;
        this.deliveriesDue = deliveriesDue;
        this.retention = config.retention();
        this.clock = clock;
        this.machineClock = machineClock;
    }

    /**
     * In their order, which the feed keeps. Facts from before the time for which events are kept are left out: such events
     * were purged, so that nobody could tell any more whether they had been recorded. Who was erased is forgotten soon after.
     */
    Uni<Void> handle(List<Received<?>> facts) {
        Instant oldest = machineClock.instant().minus(retention);
        Map<UUID, Received<?>> once = LinkedHashMap.newLinkedHashMap(facts.size());
        facts.forEach(fact -> once.putIfAbsent(fact.meta().id(), fact));
        List<OutgoingEvent> events = once.values().stream()
                .filter(fact -> fact.meta().time().isAfter(oldest))
                .flatMap(WebhookEvents::outgoing)
                .toList();
        return Steps.when(
                        !events.isEmpty(),
                        () -> store.subscriptions().chain(subscriptions -> record(events, subscriptions)))
                .chain(() -> Steps.each(erased(once.values()), person -> erasures.begin(person, clock.instant())));
    }

    private static List<CustomerErasedV1> erased(Collection<Received<?>> facts) {
        return facts.stream()
                .map(Received::event)
                .filter(CustomerErasedV1.class::isInstance)
                .map(CustomerErasedV1.class::cast)
                .toList();
    }

    Uni<Void> record(List<OutgoingEvent> events, Subscriptions subscriptions) {
        List<NewDelivery> deliveries = events.stream()
                .flatMap(event -> NewDelivery.of(event, subscriptions))
                .toList();
        return store.enqueue(events, deliveries, clock.instant())
                .invoke(this::raise)
                .replaceWithVoid();
    }

    private void raise(int deliveries) {
        if (deliveries > 0) {
            deliveriesDue.raise();
        }
    }
}
