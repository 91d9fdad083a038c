package dev.comptoir.orders.cancellation;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.notice.CustomerNotices;
import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.order.OrderFacts;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells of a cancellation: the order's history, the other programs, the customer. */
@ApplicationScoped
class CancellationNews {

    private final HistoryStore history;
    private final Outbox outbox;
    private final StoreProfileStore profiles;
    private final CustomerNotices notices;
    private final MailOutbox mails;

    CancellationNews(
            HistoryStore history,
            Outbox outbox,
            StoreProfileStore profiles,
            CustomerNotices notices,
            MailOutbox mails) {
        this.history = history;
        this.outbox = outbox;
        this.profiles = profiles;
        this.notices = notices;
        this.mails = mails;
    }

    record Cancelled(Order order, List<OrderLine> lines, Instant at) {

        /** Units that a refund has put back on the shelf already are left out: they must not go back twice. */
        OrderCancelledV1 event() {
            return new OrderCancelledV1(
                    order.id(),
                    order.version(),
                    order.orderNumber(),
                    order.cartId(),
                    order.cancellationReason(),
                    lines.stream()
                            .filter(line -> line.unrestocked() > 0)
                            .map(line -> OrderFacts.line(line, line.unrestocked()))
                            .toList(),
                    at);
        }
    }

    Uni<Void> tell(Tx tx, Cancelled cancelled, ChangeTerms terms) {
        Order order = cancelled.order();
        String reason = order.cancellationReason() == null ? "" : order.cancellationReason();
        return history.record(tx, order.id(), "ORDER_CANCELLED", terms.actor(), Map.of("reason", reason))
                .chain(() -> outbox.append(tx, cancelled.event()));
    }

    Uni<Void> mail(Tx tx, Order order) {
        return profiles.identity(tx)
                .chain(store -> mails.add(tx, notices.cancelled(store, order)))
                .replaceWithVoid();
    }
}
