package dev.comptoir.orders.payment;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells of money that came in: the order's history, and the other programs once all of it is there. */
@ApplicationScoped
class PaymentNews {

    private final HistoryStore history;
    private final OrderStore orders;
    private final Outbox outbox;

    PaymentNews(HistoryStore history, OrderStore orders, Outbox outbox) {
        this.history = history;
        this.orders = orders;
        this.outbox = outbox;
    }

    record Recorded(Order order, Payment payment, String previousStatus) {}

    Uni<Void> tell(OrmTx tx, Recorded recorded, String actor) {
        Map<String, ?> facts = Map.of(
                "paymentId", recorded.payment().id(),
                "amount", recorded.payment().amount(),
                "method", recorded.payment().method(),
                "paymentStatus", recorded.order().paymentStatus());
        return history.record(tx, recorded.order().id(), "PAYMENT_RECORDED", actor, facts)
                .chain(() -> tellWhenPaid(tx, recorded));
    }

    private Uni<Void> tellWhenPaid(OrmTx tx, Recorded recorded) {
        Order order = recorded.order();
        return order.due().isPositive()
                ? Uni.createFrom().voidItem()
                : orders.lines(tx, order.id())
                        .map(lines -> PaymentEvents.paid(order, lines, recorded.payment(), recorded.previousStatus()))
                        .chain(event -> outbox.append(tx, event));
    }
}
