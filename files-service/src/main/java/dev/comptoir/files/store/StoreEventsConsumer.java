package dev.comptoir.files.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the store's profile. */
@ApplicationScoped
class StoreEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    StoreEventsConsumer(EventDispatcher dispatcher, SaveStoreProfile save) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().on(StoreProfileSavedV1.class, save::handle);
    }

    @Incoming("store")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "files.store", routes);
    }
}
