package dev.comptoir.carts.discount;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Deletes a discount with its codes; orders that have it stay as they are. */
@ApplicationScoped
class DeleteDiscount {

    private final SqlTransactions transactions;
    private final DiscountStore discounts;
    private final DiscountCache cache;
    private final Outbox outbox;
    private final Clock clock;

    DeleteDiscount(
            SqlTransactions transactions, DiscountStore discounts, DiscountCache cache, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.discounts = discounts;
        this.cache = cache;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions
                .run(tx -> discounts
                        .lock(tx, id)
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .call(() -> discounts.delete(tx, id, clock.instant()))
                        .chain(current -> outbox.append(tx, DiscountEvents.deleted(current))))
                .invoke(cache::evict);
    }
}
