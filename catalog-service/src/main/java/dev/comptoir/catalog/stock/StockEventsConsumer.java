package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.inbox.EventIntake;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from inventory what can be sold of each SKU. */
@ApplicationScoped
class StockEventsConsumer {

    private final EventIntake intake;
    private final EventRoutes routes;

    StockEventsConsumer(EventIntake intake, ShowStock show) {
        this.intake = intake;
        this.routes = new EventRoutes().onMany(StockLevelChangedV1.class, show::handle);
    }

    @Incoming("stock")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return intake.take(batch, "catalog.stock", routes);
    }
}
