package dev.comptoir.gateway.webhook;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes an endpoint together with its deliveries. */
@ApplicationScoped
class DeleteEndpoint {

    private final SqlTransactions transactions;
    private final EndpointStore store;

    DeleteEndpoint(SqlTransactions transactions, EndpointStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> store.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(() -> store.delete(tx, id)));
    }
}
