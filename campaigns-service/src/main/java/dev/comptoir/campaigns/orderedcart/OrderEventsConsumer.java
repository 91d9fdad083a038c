package dev.comptoir.campaigns.orderedcart;

import dev.comptoir.campaigns.erasure.EraseShopper;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of orders: a shopper who has ordered is not reminded, and one who is erased is forgotten. */
@ApplicationScoped
class OrderEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    OrderEventsConsumer(EventDispatcher dispatcher, CancelRemindersOnOrder stop, EraseShopper erase) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .onMany(OrderCompletedV1.class, stop::handle)
                .on(CustomerErasedV1.class, erase::handle);
    }

    @Incoming("orders")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "campaigns.orders", routes);
    }
}
