package dev.comptoir.orders.returns;

import dev.comptoir.orders.refund.RefundUnits;
import dev.comptoir.orders.refund.RefundView;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.orders.refund.domain.RefundScope.UnitsOfLine;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What happens to money and stock when goods have come back, by the decision every refund goes through. */
@ApplicationScoped
class ReturnRefunds {

    private final RefundUnits refunds;

    ReturnRefunds(RefundUnits refunds) {
        this.refunds = refunds;
    }

    Uni<RefundView> refund(OrmTx tx, ReturnCase known, Returned returned, RefundReturnRequest request, String actor) {
        returned.goods().checkRefundable();
        RefundScope scope = new RefundScope.Units(ReturnCase.units(returned), request.withShipping());
        return refunds.issue(tx, refundCase(known), scope, request.note(actor), request.isCustomerNotified())
                .invoke(refund -> returned.goods().refunded(refund.id()));
    }

    /** Without money; nothing when a refund has put everything back. */
    Uni<Void> restock(OrmTx tx, ReturnCase known, Returned returned, String actor) {
        List<UnitsOfLine> units = known.restockable(returned);
        return Steps.when(
                returned.goods().refundId() == null && !units.isEmpty(),
                () -> refunds.issue(
                                tx,
                                refundCase(known),
                                new RefundScope.Goods(units),
                                new RefundNote(returned.goods().returnNumber(), false, actor),
                                false)
                        .invoke(refund -> returned.goods().refunded(refund.id()))
                        .replaceWithVoid());
    }

    private static RefundCase refundCase(ReturnCase known) {
        return new RefundCase(known.order(), known.lines());
    }
}
