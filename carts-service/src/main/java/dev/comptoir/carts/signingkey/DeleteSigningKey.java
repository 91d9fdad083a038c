package dev.comptoir.carts.signingkey;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes a key: from now on nothing that was signed with it counts, in open carts neither. */
@ApplicationScoped
class DeleteSigningKey {

    private final SqlTransactions transactions;
    private final SigningKeyStore keys;

    DeleteSigningKey(SqlTransactions transactions, SigningKeyStore keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> keys.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(() -> keys.delete(tx, id)));
    }
}
