package dev.comptoir.campaigns.reminder;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.EventIntake;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of orders: whoever has ordered is reminded of nothing. */
@ApplicationScoped
class OrderEventsConsumer {

    private final EventIntake intake;
    private final EventRoutes routes;

    OrderEventsConsumer(EventIntake intake, StopOnOrder stop) {
        this.intake = intake;
        this.routes = new EventRoutes().onMany(OrderCompletedV1.class, stop::handle);
    }

    @Incoming("orders")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return intake.take(batch, "campaigns.orders", routes);
    }
}
