package dev.comptoir.catalog.history;

import dev.comptoir.catalog.productfetch.ProjectSeenProduct;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.contracts.carts.ProductSeenV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what becomes of abandoned carts, and what shoppers wanted that the catalogue does not know. */
@ApplicationScoped
class CartEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    CartEventsConsumer(EventDispatcher dispatcher, ProjectAbandonedCart project, ProjectSeenProduct seen) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(CartAbandonedV1.class, project::handle)
                .on(CartResumedV1.class, project::handle)
                .on(CartRecoveredV1.class, project::handle)
                .on(ProductSeenV1.class, seen::handle);
    }

    @Incoming("carts")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "catalog.carts", routes);
    }
}
