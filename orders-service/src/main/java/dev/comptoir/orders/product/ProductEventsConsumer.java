package dev.comptoir.orders.product;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes product events. */
@ApplicationScoped
class ProductEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    ProductEventsConsumer(EventDispatcher dispatcher, ProjectProduct project) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(ProductCreatedV1.class, (meta, event) -> project.handle(meta, event.product(), event.version()))
                .on(ProductUpdatedV1.class, (meta, event) -> project.handle(meta, event.product(), event.version()));
    }

    @Incoming("products")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "orders.products", routes);
    }
}
