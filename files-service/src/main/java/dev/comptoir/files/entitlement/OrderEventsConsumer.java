package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of the money of orders: it gives and takes downloads. */
@ApplicationScoped
class OrderEventsConsumer {

    private static final String REFUNDED = "REFUNDED";

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    OrderEventsConsumer(EventDispatcher dispatcher, GrantDownloads grant, WithdrawDownloads withdraw) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(OrderPaidV1.class, grant::handle)
                .on(
                        OrderCancelledV1.class,
                        (meta, order) -> withdraw.handle(meta, order.orderId(), RevocationReason.ORDER_CANCELLED))
                .on(
                        OrderMarkedUnpaidV1.class,
                        (meta, order) -> withdraw.handle(meta, order.orderId(), RevocationReason.ORDER_UNPAID))
                .on(RefundIssuedV1.class, (meta, refund) -> refunded(withdraw, meta, refund));
    }

    @Incoming("orders")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "files.orders", routes);
    }

    /** A partial refund leaves the downloads: which goods it is for is the merchant's business. */
    private static Uni<Void> refunded(WithdrawDownloads withdraw, EventMeta meta, RefundIssuedV1 refund) {
        return REFUNDED.equals(refund.paymentStatus())
                ? withdraw.handle(meta, refund.orderId(), RevocationReason.ORDER_REFUNDED)
                : Uni.createFrom().voidItem();
    }
}
