package dev.comptoir.orders.returns;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.refund.RefundView;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Returns whose goods are exchanged for another order, as steps in the transaction of whoever does that. */
@ApplicationScoped
public class ExchangedReturns {

    private final ReturnStore returns;
    private final ReturnRefunds refunds;
    private final ReturnChanges changes;

    ExchangedReturns(ReturnStore returns, ReturnRefunds refunds, ReturnChanges changes) {
        this.returns = returns;
        this.refunds = refunds;
        this.changes = changes;
    }

    /** Whose return it is, its number, and what its units are worth. */
    public record Worth(UUID orderId, String returnNumber, Money amount) {}

    /** Refused for a return that cannot be exchanged now. */
    public Uni<Worth> worth(OrmTx tx, UUID returnId, boolean withShipping) {
        return returns.lockCaseOf(tx, returnId).map(known -> {
            Returned returned = known.find(returnId);
            Money amount = ReturnRefunds.worth(known, returned, withShipping);
            return new Worth(known.order().id(), returned.goods().returnNumber(), amount);
        });
    }

    /** Takes the units off the order they were bought with and back into stock; their money stays with the shop. */
    public Uni<RefundView> credit(OrmTx tx, UUID returnId, boolean withShipping, String actor) {
        return returns.lockCaseOf(tx, returnId)
                .chain(known -> credit(tx, known, known.find(returnId), withShipping, actor));
    }

    /** Says in the history that nothing is taken off for the linked order; gives the id of the order they were bought with. */
    public Uni<UUID> leave(OrmTx tx, UUID returnId, String actor) {
        return returns.lockCaseOf(tx, returnId)
                .call(known -> changes.publish(tx, known, known.find(returnId), Deed.exchangedUncredited(), actor))
                .map(known -> known.order().id());
    }

    private Uni<RefundView> credit(OrmTx tx, ReturnCase known, Returned returned, boolean withShipping, String actor) {
        return refunds.credit(tx, known, returned, withShipping, actor)
                .call(() -> changes.publish(tx, known, returned, Deed.refunded(), actor));
    }
}
