package dev.comptoir.carts.orders;

import dev.comptoir.carts.checkout.ConvertCart;
import dev.comptoir.carts.customertag.ProjectCustomerTags;
import dev.comptoir.carts.erasure.EraseShopper;
import dev.comptoir.carts.recovery.PaidOrder;
import dev.comptoir.carts.recovery.RecoverCart;
import dev.comptoir.carts.redemption.ReleaseUses;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.EventRoutes;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes order events: a placed order converts its cart, a paid one may have recovered it, a cancelled one gives the uses of
 * its discounts back, a customer gets other tags, and an erased person is taken out. Other orders are ignored.
 */
@ApplicationScoped
class OrdersConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;
    private final ConvertCart convert;
    private final RecoverCart recover;
    private final ReleaseUses release;

    OrdersConsumer(
            EventDispatcher dispatcher,
            ConvertCart convert,
            RecoverCart recover,
            ReleaseUses release,
            ProjectCustomerTags tags,
            EraseShopper erase) {
        this.dispatcher = dispatcher;
        this.convert = convert;
        this.recover = recover;
        this.release = release;
        this.routes = new EventRoutes()
                .on(OrderCompletedV1.class, this::completed)
                .on(OrderPaidV1.class, this::paid)
                .on(OrderCancelledV1.class, this::cancelled)
                .on(CustomerUpdatedV1.class, tags::handle)
                .on(CustomerErasedV1.class, erase::handle);
    }

    @Incoming("orders")
    @Acknowledgment(Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "carts.orders", routes);
    }

    private Uni<Void> completed(EventMeta meta, OrderCompletedV1 event) {
        return Steps.when(
                event.cartId() != null,
                () -> convert.handle(
                        event.cartId(),
                        event.orderId(),
                        event.orderNumber(),
                        event.placedAt(),
                        event.wasPlacedByMerchant()));
    }

    private Uni<Void> cancelled(EventMeta meta, OrderCancelledV1 event) {
        return Steps.when(event.cartId() != null, () -> release.handle(event.orderId()));
    }

    private Uni<Void> paid(EventMeta meta, OrderPaidV1 event) {
        return Steps.when(event.cartId() != null, () -> recover.handle(meta, PaidOrder.of(event)));
    }
}
