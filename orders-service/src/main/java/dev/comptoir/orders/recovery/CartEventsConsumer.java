package dev.comptoir.orders.recovery;

import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes cart events. */
@ApplicationScoped
class CartEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    CartEventsConsumer(EventDispatcher dispatcher, MarkRecovered markRecovered) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().on(CartRecoveredV1.class, markRecovered::handle);
    }

    @Incoming("carts")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "orders.carts", routes);
    }
}
