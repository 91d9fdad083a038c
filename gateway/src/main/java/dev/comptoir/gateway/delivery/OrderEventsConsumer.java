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
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.EventRoutes;
import dev.comptoir.platform.inbox.Received;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens to orders and passes on what subscribers may know. */
@ApplicationScoped
class OrderEventsConsumer {

    private static final String CONSUMER = "gateway.events";

    private final EventDispatcher dispatcher;
    private final RecordEvents recordEvents;
    private final EventStore events;

    OrderEventsConsumer(EventDispatcher dispatcher, RecordEvents recordEvents, EventStore events) {
        this.dispatcher = dispatcher;
        this.recordEvents = recordEvents;
        this.events = events;
    }

    /** Who wants what is asked once per poll; what nobody wants is not even read. */
    @Incoming("webhooks")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return events.subscriptions()
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .chain(known -> known.map(all -> take(batch, all)).orElseGet(() -> takeAsking(batch)));
    }

    private Uni<Void> take(IncomingKafkaRecordBatch<String, byte[]> batch, Subscriptions known) {
        if (known.isEmpty()) {
            return Uni.createFrom().completionStage(batch::ack);
        }
        EventRoutes routes = new EventRoutes();
        Uni<Subscriptions> answer = Uni.createFrom().item(known);
        if (known.wants(EventBodies.ORDER_COMPLETED)) {
            addCompleted(routes, answer);
        }
        if (known.wants(EventBodies.ORDER_STATUS_CHANGED)) {
            addStatusChanged(routes, answer);
        }
        return dispatcher.dispatch(batch, CONSUMER, routes);
    }

    /** What the database cannot say now is asked again with every try of the dispatcher. */
    private Uni<Void> takeAsking(IncomingKafkaRecordBatch<String, byte[]> batch) {
        EventRoutes routes = new EventRoutes();
        addCompleted(routes, events.subscriptions());
        addStatusChanged(routes, events.subscriptions());
        return dispatcher.dispatch(batch, CONSUMER, routes);
    }

    private void addCompleted(EventRoutes routes, Uni<Subscriptions> subscriptions) {
        routes.onMany(OrderCompletedV1.class, as(EventBodies::completed, subscriptions));
    }

    private void addStatusChanged(EventRoutes routes, Uni<Subscriptions> subscriptions) {
        routes.onMany(OrderPaidV1.class, as(EventBodies::paid, subscriptions))
                .onMany(OrderMarkedUnpaidV1.class, as(EventBodies::unpaid, subscriptions))
                .onMany(OrderShippedV1.class, as(EventBodies::shipped, subscriptions))
                .onMany(OrderCancelledV1.class, as(EventBodies::cancelled, subscriptions))
                .onMany(OrderHeldV1.class, as(EventBodies::held, subscriptions))
                .onMany(OrderResumedV1.class, as(EventBodies::resumed, subscriptions))
                .onMany(RefundIssuedV1.class, as(EventBodies::refunded, subscriptions));
    }

    private <E extends Event> Function<List<Received<E>>, Uni<Void>> as(
            BiFunction<EventMeta, E, OutgoingEvent> words, Uni<Subscriptions> subscriptions) {
        return facts -> recordEvents.handle(facts, words, subscriptions);
    }
}
