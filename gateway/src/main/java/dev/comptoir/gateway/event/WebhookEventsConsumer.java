package dev.comptoir.gateway.event;

import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of orders and files and records those that somebody subscribed to. */
@ApplicationScoped
class WebhookEventsConsumer {

    private static final String CONSUMER = "gateway.events";

    private final EventDispatcher dispatcher;
    private final RecordEvents recordEvents;
    private final EventStore events;

    WebhookEventsConsumer(EventDispatcher dispatcher, RecordEvents recordEvents, EventStore events) {
        this.dispatcher = dispatcher;
        this.recordEvents = recordEvents;
        this.events = events;
    }

    /** Subscriptions are read once per poll; what nobody subscribed to is not even parsed. */
    @Incoming("webhooks")
    @Incoming("file-webhooks")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return events.subscriptions()
                .onFailure()
                .recoverWithItem(Subscriptions.UNKNOWN)
                .chain(known -> dispatcher.dispatch(batch, CONSUMER, routes(known)));
    }

    private EventRoutes routes(Subscriptions known) {
        EventRoutes routes = new EventRoutes();
        WebhookEvents.all().stream()
                .filter(webhook -> known.mayInclude(webhook.type()))
                .forEach(webhook -> add(routes, webhook, known));
        return routes;
    }

    private <E extends Event> void add(EventRoutes routes, WebhookEvent<E> webhook, Subscriptions known) {
        routes.onMany(webhook.event(), facts -> recordEvents.handle(facts, webhook, known));
    }
}
