package dev.comptoir.gateway.event;

import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.inbox.Received;
import java.util.Optional;
import java.util.function.Function;

/**
 * One event and the webhook it becomes.
 *
 * @param data makes the data of the webhook; null when there is nothing to tell
 */
public record WebhookEvent<E extends Event>(Class<E> event, WebhookType type, Function<E, Object> data) {

    /** The name of the event in Kafka. */
    public String eventName() {
        return event.getAnnotation(EventType.class).name();
    }

    /** Empty when there is nothing to tell: what leaves a status as it was. */
    Optional<OutgoingEvent> outgoing(Received<?> received) {
        E fact = event.cast(received.event());
        return Optional.ofNullable(data.apply(fact))
                .map(told -> OutgoingEvent.of(
                        received.meta().id(),
                        received.meta().time(),
                        new OutgoingEvent.Subject(type.name(), fact.key(), fact.version()),
                        told));
    }
}
