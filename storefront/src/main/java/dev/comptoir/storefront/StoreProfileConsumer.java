package dev.comptoir.storefront;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the store's profile; the topic keeps its newest event, so that a new program starts with it. */
@ApplicationScoped
class StoreProfileConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;
    private final String consumer;

    StoreProfileConsumer(
            EventDispatcher dispatcher,
            ProjectStoreProfile project,
            @ConfigProperty(name = "mp.messaging.incoming.store-profile.group.id") String consumer) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().on(StoreProfileSavedV1.class, project::handle);
        this.consumer = consumer;
    }

    @Incoming("store-profile")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, consumer, routes);
    }
}
