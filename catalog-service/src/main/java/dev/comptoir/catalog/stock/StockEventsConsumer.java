package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the stock levels of inventory-service. */
@ApplicationScoped
class StockEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    StockEventsConsumer(EventDispatcher dispatcher, ProjectStock project, ProjectStockSetting setting) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .onMany(StockLevelChangedV1.class, project::handle)
                .on(InventorySettingsSavedV1.class, setting::handle);
    }

    @Incoming("stock")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "catalog.stock", routes);
    }
}
