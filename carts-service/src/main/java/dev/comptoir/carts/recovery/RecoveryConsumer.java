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

/** Consumes reminders from campaigns-service. */
@ApplicationScoped
class RecoveryConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    RecoveryConsumer(EventDispatcher dispatcher, ProjectRecoveryEmails project) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(RecoveryEmailScheduledV1.class, project::handle)
                .on(RecoveryEmailSentV1.class, project::handle)
                .on(RecoveryStoppedV1.class, project::handle);
    }

    @Incoming("recovery")
    @Acknowledgment(Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "carts.recovery", routes);
    }
}
