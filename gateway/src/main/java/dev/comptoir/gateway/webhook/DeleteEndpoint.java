package dev.comptoir.gateway.webhook;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Forgets an endpoint together with everything on its way to it. */
@ApplicationScoped
class DeleteEndpoint {

    private final SqlTransactions transactions;
    private final EndpointStore store;

    DeleteEndpoint(SqlTransactions transactions, EndpointStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    Uni<Void> handle(UUID id) {
        return transactions.run(
                tx -> store.lock(tx, id).chain(() -> store.delete(tx, id)).replaceWithVoid());
    }
}
