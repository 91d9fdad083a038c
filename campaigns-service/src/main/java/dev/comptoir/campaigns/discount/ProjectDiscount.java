package dev.comptoir.campaigns.discount;

import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Saves the newest state of a discount; a deleted one stays, as no mail may give it any more. */
@ApplicationScoped
class ProjectDiscount {

    private final SqlTransactions transactions;
    private final KnownDiscountStore discounts;

    ProjectDiscount(SqlTransactions transactions, KnownDiscountStore discounts) {
        this.transactions = transactions;
        this.discounts = discounts;
    }

    Uni<Void> handle(EventMeta meta, Event event, DiscountV1 discount) {
        boolean isDeleted = event instanceof DiscountDeletedV1;
        return transactions.once(
                meta, tx -> discounts.save(tx, UUID.fromString(event.key()), event.version(), discount, isDeleted));
    }
}
