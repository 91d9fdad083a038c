package dev.comptoir.gateway.webhooktype;

import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.Received;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which events become which webhooks: one line each, event, webhook type, body.
 *
 * <p>To add one: a line in {@code OrderWebhooks} or {@code ShopWebhooks}, and a line in {@code WebhookEventsTest}, which reads
 * the golden sample of the event and fails while an event of {@code contracts} has none.
 * {@code fact} sends the event as it is under a type of its own, {@code payment}, {@code fulfillment} and {@code status}
 * send it as the change of a status.
 * Subscriptions, signatures, the log and the API document follow by themselves. The topic of the event is one that the
 * channel of {@code WebhookEventsConsumer} reads, and the id of the event is the {@code webhook-id}; a second webhook of the same
 * event ({@code besides}) has one that follows from it.
 */
public final class WebhookEvents {

    private static final List<WebhookEvent<?>> ALL =
            Stream.concat(OrderWebhooks.ALL.stream(), ShopWebhooks.ALL.stream()).toList();

    private static final Map<Class<? extends Event>, List<WebhookEvent<?>>> BY_CLASS =
            ALL.stream().collect(Collectors.groupingBy(WebhookEvent::event));

    private WebhookEvents() {}

    /** Every line. */
    public static List<WebhookEvent<?>> all() {
        return ALL;
    }

    /** The events that have a line. */
    public static Collection<Class<? extends Event>> classes() {
        return BY_CLASS.keySet();
    }

    /** What integrators get for an event that has a line; empty when there is nothing to tell. */
    public static Stream<OutgoingEvent> outgoing(Received<?> received) {
        return BY_CLASS.get(received.event().getClass()).stream()
                .map(webhook -> webhook.outgoing(received))
                .flatMap(Optional::stream);
    }

    /** The names of the fields of which events tell a change; of a part of a list without its id. */
    public static List<String> changedFields() {
        return ChangedFields.ALL;
    }

    /** What can be subscribed to. */
    public static List<WebhookType> types() {
        return ALL.stream().<WebhookType>map(WebhookEvent::type).distinct().toList();
    }

    /** The names of what can be subscribed to. */
    public static List<String> typeNames() {
        return types().stream().map(WebhookType::name).toList();
    }
}
