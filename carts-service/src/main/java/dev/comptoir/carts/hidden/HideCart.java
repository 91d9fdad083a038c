package dev.comptoir.carts.hidden;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes an abandoned cart out of the list, or puts it in again; its shopper and its reminders see nothing of it. */
@ApplicationScoped
class HideCart {

    private final SqlTransactions transactions;
    private final HiddenCartStore carts;
    private final Clock clock;

    HideCart(SqlTransactions transactions, HiddenCartStore carts, Clock clock) {
        this.transactions = transactions;
        this.carts = carts;
        this.clock = clock;
    }

    Uni<Void> handle(UUID cartId, boolean isHidden) {
        return transactions.run(tx -> carts.save(tx, cartId, isHidden, clock.instant()));
    }
}
