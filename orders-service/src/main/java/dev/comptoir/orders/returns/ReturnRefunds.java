package dev.comptoir.orders.returns;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.refund.RefundUnits;
import dev.comptoir.orders.refund.RefundView;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundPolicy;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.orders.refund.domain.RefundScope.UnitsOfLine;
import dev.comptoir.orders.refund.domain.SettlementWish;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What happens to money and stock when goods have come back, by the decision every refund goes through. */
@ApplicationScoped
class ReturnRefunds {

    private final RefundUnits refunds;
    private final Clock clock;

    ReturnRefunds(RefundUnits refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    Uni<RefundView> refund(OrmTx tx, ReturnCase known, Returned returned, RefundReturnRequest request, String actor) {
        returned.goods().checkRefundable();
        RefundScope scope = new RefundScope.Units(ReturnCase.units(returned), request.withShipping());
        return refunds.issue(tx, refundCase(known), scope, request.note(actor), request.isCustomerNotified())
                .invoke(refund -> returned.goods().refunded(refund.id(), clock.instant()));
    }

    /** What the units are worth, and the shipping fee where it is asked for; refused when they cannot be refunded. */
    static Money worth(ReturnCase known, Returned returned, boolean withShipping) {
        returned.goods().checkRefundable();
        RefundScope scope = new RefundScope.Units(ReturnCase.units(returned), withShipping);
        return RefundPolicy.quote(known.order(), known.lines(), scope).amount();
    }

    /** No provider sends it: the money stays with the shop, for another order. */
    Uni<RefundView> credit(OrmTx tx, ReturnCase known, Returned returned, boolean withShipping, String actor) {
        returned.goods().checkCreditable();
        RefundScope scope = new RefundScope.Units(ReturnCase.units(returned), withShipping);
        RefundNote note = new RefundNote("Exchange " + returned.goods().returnNumber(), false, actor);
        SettlementWish wish = SettlementWish.byHand(false);
        return refunds.issue(tx, refundCase(known), scope, note, wish)
                .invoke(refund -> returned.goods().refunded(refund.id(), clock.instant()));
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
                        .invoke(refund -> returned.goods().refunded(refund.id(), clock.instant()))
                        .replaceWithVoid());
    }

    private static RefundCase refundCase(ReturnCase known) {
        return new RefundCase(known.order(), known.lines());
    }
}
