package dev.comptoir.inventory.product;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes product events: which SKUs the catalogue has and how they are sold. */
@ApplicationScoped
class ProductEventsConsumer {

    private static final String NAME = "inventory.products";

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    ProductEventsConsumer(EventDispatcher dispatcher, ProjectProduct project) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().onAny(List.of(ProductCreatedV1.class, ProductUpdatedV1.class), project::handle);
    }

    @Incoming("products")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, NAME, routes);
    }
}
