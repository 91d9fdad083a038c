package dev.comptoir.catalog.sales;

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

/** Consumes orders, for what they sell. */
@ApplicationScoped
class OrderEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    OrderEventsConsumer(
            EventDispatcher dispatcher,
            CountSales count,
            CountImportedSales imported,
            FollowEditedSales edited,
            TakeSalesBack back) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .onMany(OrderCompletedV1.class, count::handle)
                .on(OrderImportedV1.class, imported::handle)
                .on(OrderEditedV1.class, edited::handle)
                .on(RefundIssuedV1.class, back::handle)
                .on(OrderCancelledV1.class, back::handle);
    }

    @Incoming("orders")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "catalog.orders", routes);
    }
}
