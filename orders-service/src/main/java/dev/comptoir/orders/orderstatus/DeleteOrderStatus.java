package dev.comptoir.orders.orderstatus;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes a status that no order has. */
@ApplicationScoped
class DeleteOrderStatus {

    private final SqlTransactions transactions;
    private final OrderStatusStore statuses;

    DeleteOrderStatus(SqlTransactions transactions, OrderStatusStore statuses) {
        this.transactions = transactions;
        this.statuses = statuses;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> statuses.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> statuses.delete(tx, current)));
    }
}
