package dev.comptoir.carts.recovery;

import dev.comptoir.carts.checkout.CloseCart;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from orders-service what became of carts; orders that came from no cart are none of its business. */
@ApplicationScoped
class OrderEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;
    private final CloseCart close;
    private final RecoverCart recover;

    OrderEventsConsumer(EventDispatcher dispatcher, CloseCart close, RecoverCart recover) {
        this.dispatcher = dispatcher;
        this.close = close;
        this.recover = recover;
        this.routes =
                new EventRoutes().on(OrderCompletedV1.class, this::completed).on(OrderPaidV1.class, this::paid);
    }

    @Incoming("orders")
    @Acknowledgment(Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "carts.orders", routes);
    }

    private Uni<Void> completed(EventMeta meta, OrderCompletedV1 event) {
        return event.cartId() == null
                ? Uni.createFrom().voidItem()
                : close.handle(event.cartId(), event.orderId(), event.orderNumber());
    }

    private Uni<Void> paid(EventMeta meta, OrderPaidV1 event) {
        return event.cartId() == null ? Uni.createFrom().voidItem() : recover.handle(meta, RecoveredOrder.of(event));
    }
}
