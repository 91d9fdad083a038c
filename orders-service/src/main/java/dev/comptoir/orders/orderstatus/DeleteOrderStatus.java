package dev.comptoir.orders.orderstatus;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes a status that no order has. */
@ApplicationScoped
class DeleteOrderStatus {

    private final SqlTransactions transactions;
    private final OrderStatusStore statuses;
    private final Outbox outbox;

    DeleteOrderStatus(SqlTransactions transactions, OrderStatusStore statuses, Outbox outbox) {
        this.transactions = transactions;
        this.statuses = statuses;
        this.outbox = outbox;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> statuses.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .call(current -> statuses.delete(tx, current))
                .chain(current -> outbox.append(tx, current.deleted())));
    }
}
