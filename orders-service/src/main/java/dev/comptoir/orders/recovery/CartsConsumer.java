package dev.comptoir.orders.recovery;

import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.inbox.EventIntake;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what becomes of carts. */
@ApplicationScoped
class CartsConsumer {

    private final EventIntake intake;
    private final EventRoutes routes;

    CartsConsumer(EventIntake intake, MarkRecovered markRecovered) {
        this.intake = intake;
        this.routes = new EventRoutes().on(CartRecoveredV1.class, markRecovered::handle);
    }

    @Incoming("carts")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return intake.take(batch, "orders.carts", routes);
    }
}
