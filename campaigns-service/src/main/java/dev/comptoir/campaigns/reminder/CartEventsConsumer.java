package dev.comptoir.campaigns.reminder;

import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartMergedV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of carts that are abandoned, resumed, merged, reached through a recovery link or recovered by it. */
@ApplicationScoped
class CartEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    CartEventsConsumer(
            EventDispatcher dispatcher,
            ScheduleReminders schedule,
            CancelRemindersOnResume cancel,
            RecordClick click,
            RecordRecovery recovery) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(CartAbandonedV1.class, schedule::handle)
                .on(CartResumedV1.class, cancel::handle)
                .on(CartMergedV1.class, (meta, merged) -> cancel.handle(meta, resumed(merged)))
                .on(RecoveryLinkClickedV1.class, click::handle)
                .on(CartRecoveredV1.class, recovery::handle);
    }

    /** Its shopper goes on with another cart. */
    private static CartResumedV1 resumed(CartMergedV1 merged) {
        return new CartResumedV1(merged.cartId(), merged.version(), merged.mergedAt());
    }

    @Incoming("carts")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "campaigns.carts", routes);
    }
}
