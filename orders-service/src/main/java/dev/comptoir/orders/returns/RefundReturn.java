package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.refund.RefundView;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Refunds what arrived of a return, and puts into stock what is to be restocked, in one step. */
@ApplicationScoped
class RefundReturn {

    private final OrmTransactions transactions;
    private final ReturnStore returns;
    private final ReturnRefunds refunds;
    private final ReturnChanges changes;

    RefundReturn(OrmTransactions transactions, ReturnStore returns, ReturnRefunds refunds, ReturnChanges changes) {
        this.transactions = transactions;
        this.returns = returns;
        this.refunds = refunds;
        this.changes = changes;
    }

    Uni<Replayable<RefundView>> handle(UUID returnId, RefundReturnRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                RefundView.class,
                tx -> returns.lockCaseOf(tx, returnId)
                        .chain(known -> refund(tx, known, known.find(returnId), request, context)));
    }

    private Uni<RefundView> refund(
            OrmTx tx, ReturnCase known, Returned returned, RefundReturnRequest request, ChangeContext context) {
        ETags.check(context.ifMatch(), returned.goods().version());
        return refunds.refund(tx, known, returned, request, context.actor())
                .call(() -> changes.publish(tx, known, returned, Deed.refunded(), context.actor()));
    }
}
