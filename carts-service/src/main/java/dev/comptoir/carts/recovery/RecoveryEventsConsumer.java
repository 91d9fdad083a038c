package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from campaigns-service which reminders go out. */
@ApplicationScoped
class RecoveryEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    RecoveryEventsConsumer(EventDispatcher dispatcher, FollowCampaign follow) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(RecoveryEmailScheduledV1.class, follow::handle)
                .on(RecoveryEmailSentV1.class, follow::handle)
                .on(RecoveryStoppedV1.class, follow::handle);
    }

    @Incoming("recovery")
    @Acknowledgment(Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "carts.recovery", routes);
    }
}
