package dev.comptoir.carts.discount;

import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes, in the transaction that takes it, that the last use of a discount is gone. */
@ApplicationScoped
public class ExhaustedDiscounts {

    private final DiscountStore discounts;
    private final Outbox outbox;

    ExhaustedDiscounts(DiscountStore discounts, Outbox outbox) {
        this.discounts = discounts;
        this.outbox = outbox;
    }

    public Uni<Void> publish(SqlTx tx, UUID discountId) {
        return discounts.lock(tx, discountId).chain(discount -> outbox.append(tx, DiscountEvents.exhausted(discount)));
    }
}
