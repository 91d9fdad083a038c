package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends an order of which nothing was shipped and no money is left; its stock goes back for sale. */
@ApplicationScoped
class CancelOrder {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final OrderStore orders;
    private final CancellationNews news;
    private final Clock clock;

    CancelOrder(
            OrmTransactions transactions,
            Idempotency idempotency,
            OrderStore orders,
            CancellationNews news,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.orders = orders;
        this.news = news;
        this.clock = clock;
    }

    Uni<Replayable<CancellationView>> handle(UUID orderId, CancelOrderRequest request, ChangeTerms terms) {
        return transactions.run(tx ->
                idempotency.once(tx, terms.key(), CancellationView.class, () -> cancel(tx, orderId, request, terms)));
    }

    private Uni<CancellationView> cancel(OrmTx tx, UUID orderId, CancelOrderRequest request, ChangeTerms terms) {
        Instant at = clock.instant();
        return orders.lock(tx, orderId)
                .invoke(terms::check)
                .invoke(order -> order.cancel(request.reason(), at))
                .call(order -> orders.lines(tx, orderId)
                        .chain(lines -> news.tell(tx, new CancellationNews.Cancelled(order, lines, at), terms)))
                .call(order -> request.notifyCustomer()
                        ? news.mail(tx, order)
                        : Uni.createFrom().voidItem())
                .map(CancellationView::of);
    }
}
