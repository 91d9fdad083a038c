package dev.comptoir.orders.hold;

import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes reservation events. */
@ApplicationScoped
class ReservationEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    ReservationEventsConsumer(EventDispatcher dispatcher, HoldForShortfall holdForShortfall) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().on(StockShortfallV1.class, holdForShortfall::handle);
    }

    @Incoming("reservations")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "orders.reservations", routes);
    }
}
