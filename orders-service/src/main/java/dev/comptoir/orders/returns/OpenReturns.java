package dev.comptoir.orders.returns;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.ReturnOpening;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a return as a step of whoever takes goods back. */
@ApplicationScoped
public class OpenReturns {

    private final ReturnStore returns;
    private final ReturnChanges changes;

    OpenReturns(ReturnStore returns, ReturnChanges changes) {
        this.returns = returns;
        this.changes = changes;
    }

    /** The returns of an order that is locked already. */
    public Uni<ReturnCase> caseOf(OrmTx tx, Order order) {
        return returns.caseOf(tx, order);
    }

    /** Opens one that the merchant grants, without a mail of its own. */
    public Uni<Returned> grant(OrmTx tx, ReturnCase known, ReturnOpening opening) {
        return open(tx, known, opening, Deed.created(false));
    }

    Uni<Returned> open(OrmTx tx, ReturnCase known, ReturnOpening opening, Deed deed) {
        return returns.nextNumber(tx)
                .map(number -> known.open(opening, number, Ids::next))
                .call(returned -> returns.add(tx, returned))
                .call(returned -> changes.publish(tx, known, returned, deed, opening.actor()));
    }
}
