package dev.comptoir.orders.refund;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundProblem;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Stores refunds, and loads an order for one. */
@ApplicationScoped
class RefundStore {

    private static final String REFUNDS = """
            select r.id, o.id, o.currency, r.amount_minor, r.failed_minor, r.shipping_minor,
                   (select json_agg(json_build_object('lineId', l.line_id, 'sku', l.sku, 'quantity', l.quantity,
                             'amount', l.amount_minor, 'restocked', l.is_restocked) order by l.position)
                      from refund_lines l where l.refund_id = r.id)::text,
                   r.reason, r.show_reason_to_customer, r.settlement, r.state,
                   (select json_agg(json_build_object('paymentId', t.payment_id, 'amount', t.amount_minor,
                             'settlement', t.settlement, 'state', t.state, 'providerReference', t.reference,
                             'failureCode', t.failure_code) order by t.position)
                      from refund_transfers t where t.refund_id = r.id)::text,
                   r.issued_by, r.issued_at,
                   o.payment_status, o.refunded_minor, o.paid_minor - o.refunded_minor, o.version
              from orders o
              left join refunds r on r.order_id = o.id
             where o.id = $1
             order by r.id""";

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final RefundTransferStore transfers;
    private final SqlPool reads;

    RefundStore(OrmTransactions transactions, OrderStore orders, RefundTransferStore transfers, SqlPool reads) {
        this.transactions = transactions;
        this.orders = orders;
        this.transfers = transfers;
        this.reads = reads;
    }

    /** Locks the order row first: a second refund waits here and is then quoted on what the first one left. */
    Uni<RefundCase> lockCase(OrmTx tx, UUID orderId) {
        return orders.lock(tx, orderId)
                .chain(order -> orders.lines(tx, orderId).chain(lines -> withShares(tx, new RefundCase(order, lines))));
    }

    /** With the payments that can go back. */
    Uni<RefundCase> withShares(OrmTx tx, RefundCase known) {
        Order order = known.order();
        return transfers
                .shares(tx, order.id(), order.currency())
                .map(shares -> new RefundCase(order, known.lines(), shares));
    }

    /** The same without a lock, and without anything that writes what is done to it. */
    Uni<RefundCase> readCase(UUID orderId) {
        return transactions
                .read(session -> orders.read(session, orderId)
                        .chain(order -> orders.lines(session, orderId).map(lines -> new RefundCase(order, lines))))
                .chain(known -> transfers
                        .readShares(orderId, known.order().currency())
                        .map(shares -> new RefundCase(known.order(), known.lines(), shares)));
    }

    Uni<Void> add(OrmTx tx, RefundCase.Issued issued) {
        return tx.session()
                .persist(issued.refund())
                .chain(() -> tx.session().persistAll(issued.lines().toArray()))
                .chain(() -> tx.session().persistAll(issued.taxes().toArray()))
                .chain(() -> transfers.add(tx, issued.transfers()));
    }

    /** Fails when the order has no such refund. */
    Uni<RefundView> find(UUID orderId, UUID refundId) {
        return ofOrder(orderId)
                .map(all -> all.stream()
                        .filter(refund -> refund.id().equals(refundId))
                        .findFirst()
                        .orElseThrow(() -> RefundProblem.notFound(refundId)));
    }

    /** Oldest first; fails when there is no such order. */
    Uni<List<RefundView>> ofOrder(UUID orderId) {
        return reads.list(REFUNDS, RefundView::read, orderId).map(found -> {
            if (found.isEmpty()) {
                throw OrderProblem.notFound(orderId);
            }
            // An order without refunds is one row that names none.
            return found.stream().filter(Objects::nonNull).toList();
        });
    }
}
