package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes order events. */
@ApplicationScoped
class OrderEventsConsumer {

    private static final String NAME = "inventory.orders";

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    OrderEventsConsumer(
            EventDispatcher dispatcher,
            ConfirmReservation confirm,
            TakeImportedStock imported,
            FollowEdit edit,
            CancelReservation cancel,
            RestockRefund restock) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .onMany(OrderCompletedV1.class, confirm::handle)
                .on(OrderImportedV1.class, imported::handle)
                .on(OrderEditedV1.class, edit::handle)
                .on(OrderCancelledV1.class, cancel::handle)
                .on(RefundIssuedV1.class, restock::handle);
    }

    @Incoming("orders")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, NAME, routes);
    }
}
