package dev.comptoir.files.grant;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.files.entitlement.RevocationReason;
import dev.comptoir.files.erasure.EraseBuyer;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes payments, cancellations and refunds of orders, which grant and withdraw downloads, and erasures. */
@ApplicationScoped
class OrderEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    OrderEventsConsumer(
            EventDispatcher dispatcher,
            GrantDownloads grant,
            WithdrawDownloads withdraw,
            RefundDownloads refund,
            EraseBuyer erase) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(OrderPaidV1.class, grant::handle)
                .on(
                        OrderCancelledV1.class,
                        (meta, order) -> withdraw.handle(meta, order.orderId(), RevocationReason.ORDER_CANCELLED))
                .on(
                        OrderMarkedUnpaidV1.class,
                        (meta, order) -> withdraw.handle(meta, order.orderId(), RevocationReason.ORDER_UNPAID))
                .on(RefundIssuedV1.class, refund::handle)
                .on(CustomerErasedV1.class, erase::handle);
    }

    @Incoming("orders")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "files.orders", routes);
    }
}
