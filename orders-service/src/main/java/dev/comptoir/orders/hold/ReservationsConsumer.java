package dev.comptoir.orders.hold;

import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.platform.inbox.EventIntake;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what inventory says about reservations. */
@ApplicationScoped
class ReservationsConsumer {

    private final EventIntake intake;
    private final EventRoutes routes;

    ReservationsConsumer(EventIntake intake, HoldForShortfall holdForShortfall) {
        this.intake = intake;
        this.routes = new EventRoutes().on(StockShortfallV1.class, holdForShortfall::handle);
    }

    @Incoming("reservations")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return intake.take(batch, "orders.reservations", routes);
    }
}
