package dev.comptoir.gateway.webhooktype;

import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One event and the webhook it becomes.
 *
 * @param aggregateType what the key of the event is the id of
 * @param second it is told beside another webhook that the same event becomes
 * @param data makes the data of the webhook; null when there is nothing to tell
 */
public record WebhookEvent<E extends Event>(
        Class<E> event, WebhookType type, String aggregateType, boolean second, Function<E, Object> data) {

    /** The event as it is, under a type of its own. */
    static <E extends Event> WebhookEvent<E> fact(Class<E> event, String type, String summary) {
        return of(event, new WebhookType(type, summary, event), fact -> fact);
    }

    /** The aggregate is what the topic is named for. */
    static <E extends Event> WebhookEvent<E> of(Class<E> event, WebhookType type, Function<E, Object> data) {
        String topic = event.getAnnotation(EventType.class).topic();
        return new WebhookEvent<>(event, type, topic.substring(topic.indexOf('.') + 1), false, data);
    }

    /** The aggregate is another, which shares the topic. */
    WebhookEvent<E> about(String aggregate) {
        return new WebhookEvent<>(event, type, aggregate, second, data);
    }

    /** The event becomes another webhook too, which may have nothing to tell where this one has. */
    WebhookEvent<E> besides() {
        return new WebhookEvent<>(event, type, aggregateType, true, data);
    }

    /** The name of the event in Kafka. */
    public String eventName() {
        return event.getAnnotation(EventType.class).name();
    }

    /** Empty when there is nothing to tell: what leaves a status as it was. */
    Optional<OutgoingEvent> outgoing(Received<?> received) {
        E fact = event.cast(received.event());
        return Optional.ofNullable(data.apply(fact))
                .map(told -> OutgoingEvent.of(
                        id(received.meta()),
                        received.meta().time(),
                        new OutgoingEvent.Subject(type.name(), aggregateType, fact.key(), fact.version()),
                        changes(fact),
                        told));
    }

    /** Which fields the event says have changed. */
    public List<FieldChange> changes(E fact) {
        return FieldChanges.of(fact);
    }

    /** Of two webhooks that one event becomes the second has an id of its own, the same however often it comes. */
    private UUID id(EventMeta meta) {
        return second ? UUID.nameUUIDFromBytes((meta.id() + type.name()).getBytes(StandardCharsets.UTF_8)) : meta.id();
    }
}
