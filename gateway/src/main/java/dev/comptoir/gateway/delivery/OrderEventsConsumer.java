package dev.comptoir.gateway.delivery;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventIntake;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens to orders and passes on what subscribers may know. */
@ApplicationScoped
class OrderEventsConsumer {

    private static final String CONSUMER = "gateway.events";

    private final EventIntake intake;
    private final RecordEvent recordEvent;
    private final EventStore events;
    private final EventRoutes routes;

    OrderEventsConsumer(EventIntake intake, RecordEvent recordEvent, EventStore events) {
        this.intake = intake;
        this.recordEvent = recordEvent;
        this.events = events;
        this.routes = new EventRoutes()
                .on(OrderCompletedV1.class, as(EventBodies::completed))
                .on(OrderPaidV1.class, as(EventBodies::paid))
                .on(OrderMarkedUnpaidV1.class, as(EventBodies::unpaid))
                .on(OrderShippedV1.class, as(EventBodies::shipped))
                .on(OrderCancelledV1.class, as(EventBodies::cancelled))
                .on(OrderHeldV1.class, as(EventBodies::held))
                .on(OrderResumedV1.class, as(EventBodies::resumed))
                .on(RefundIssuedV1.class, as(EventBodies::refunded));
    }

    /** A store without webhooks asks once per poll, not once per event. */
    @Incoming("webhooks")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return events.hasEndpoints()
                // What the database cannot say now the intake asks again.
                .onFailure()
                .recoverWithItem(true)
                .chain(any -> any
                        ? intake.take(batch, CONSUMER, routes)
                        : Uni.createFrom().completionStage(batch::ack));
    }

    private <E extends Event> BiFunction<EventMeta, E, Uni<Void>> as(BiFunction<EventMeta, E, OutgoingEvent> words) {
        return (meta, fact) -> recordEvent.handle(meta, () -> words.apply(meta, fact));
    }
}
