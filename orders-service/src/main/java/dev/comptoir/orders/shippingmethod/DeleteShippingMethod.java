package dev.comptoir.orders.shippingmethod;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a shipping method out of use; orders that used it keep it. */
@ApplicationScoped
class DeleteShippingMethod {

    private final SqlTransactions transactions;
    private final ShippingMethodStore methods;
    private final Outbox outbox;

    DeleteShippingMethod(SqlTransactions transactions, ShippingMethodStore methods, Outbox outbox) {
        this.transactions = transactions;
        this.methods = methods;
        this.outbox = outbox;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> methods.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .call(() -> methods.delete(tx, id))
                .chain(current -> outbox.append(tx, current.deleted())));
    }
}
