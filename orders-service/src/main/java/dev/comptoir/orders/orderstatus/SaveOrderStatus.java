package dev.comptoir.orders.orderstatus;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Adds or replaces a status of the merchant's own. */
@ApplicationScoped
class SaveOrderStatus {

    private final SqlTransactions transactions;
    private final OrderStatusStore statuses;
    private final Outbox outbox;
    private final Clock clock;

    SaveOrderStatus(SqlTransactions transactions, OrderStatusStore statuses, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.statuses = statuses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<OrderStatus>> handle(SaveOrderStatusRequest request, RequestKey key) {
        return transactions.once(
                key, OrderStatus.class, tx -> save(tx, null, request.status(Ids.next(), 1, clock.instant())));
    }

    /** Replaces one. */
    Uni<OrderStatus> handle(UUID id, SaveOrderStatusRequest request, String ifMatch) {
        return transactions.run(tx -> statuses.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> save(tx, current, request.status(id, current.version() + 1, clock.instant()))));
    }

    private Uni<OrderStatus> save(SqlTx tx, OrderStatus before, OrderStatus status) {
        return statuses.save(tx, status)
                .chain(() -> outbox.append(tx, status.saved(before)))
                .replaceWith(status);
    }
}
