package dev.comptoir.carts.store;

import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the store's shipping methods and tax rates from orders-service. */
@ApplicationScoped
class StoreConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    StoreConsumer(EventDispatcher dispatcher, ProjectStoreSetting project) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(ShippingMethodSavedV1.class, project::handle)
                .on(TaxRateSavedV1.class, project::handle);
    }

    @Incoming("store")
    @Acknowledgment(Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "carts.store", routes);
    }
}
