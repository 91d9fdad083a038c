package dev.comptoir.orders.refund;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Loads an order for a refund and keeps the refund. */
@ApplicationScoped
class RefundStore {

    private final OrderStore orders;

    RefundStore(OrderStore orders) {
        this.orders = orders;
    }

    /** Locks the order row first: a second refund waits here and is then quoted on what the first one left. */
    Uni<RefundCase> lockCase(OrmTx tx, UUID orderId) {
        return orders.lock(tx, orderId)
                .chain(order -> orders.lines(tx, orderId).map(lines -> new RefundCase(order, lines)));
    }

    Uni<Void> add(OrmTx tx, RefundCase.Issued issued) {
        return tx.session()
                .persist(issued.refund())
                .chain(() -> tx.session().persistAll(issued.lines().toArray()));
    }
}
