package dev.comptoir.gateway.event;

import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of all programs, in one poll for all topics, and records those that integrators get. */
@ApplicationScoped
class WebhookEventsConsumer {

    private static final String CONSUMER = "gateway.events";

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    WebhookEventsConsumer(EventDispatcher dispatcher, RecordEvents recordEvents) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().onAny(WebhookEvents.classes(), recordEvents::handle);
    }

    @Incoming("webhooks")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, CONSUMER, routes);
    }
}
