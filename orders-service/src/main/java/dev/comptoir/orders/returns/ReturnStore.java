package dev.comptoir.orders.returns;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.returns.domain.OrderReturn;
import dev.comptoir.orders.returns.domain.OrderReturnLine;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.ReturnProblem;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores returns, loads an order with all of them for a change, and gives them their numbers. */
@ApplicationScoped
public class ReturnStore {

    private static final String FROM = "returns r join orders o on o.id = r.order_id";
    private static final String ONE = "select " + ReturnView.COLUMNS + " from " + FROM + " where r.id = $1";
    private static final String OF_ORDER =
            "select " + ReturnView.COLUMNS + " from " + FROM + " where r.order_id = $1 order by r.id";
    private static final String EXISTS = "select true from orders where id = $1";
    private static final String ORDER_OF = "select cast(order_id as text), return_number from returns where id = $1";
    private static final String NEXT = "select cast(nextval('return_numbers') as bigint), true";
    private static final String DELIVERED = """
            select cast(extract(epoch from max(coalesce(delivered_at, shipped_at))) as bigint), count(*)
              from shipments where order_id = $1 and state in ('SHIPPED', 'IN_TRANSIT', 'DELIVERED')""";

    private final OrderStore orders;
    private final SqlPool reads;
    private final Pages pages;

    ReturnStore(OrderStore orders, SqlPool reads, Pages pages) {
        this.orders = orders;
        this.reads = reads;
        this.pages = pages;
    }

    /** Locks the order row first, so that the second of two returns finds what the first one took. */
    Uni<ReturnCase> lockCase(OrmTx tx, UUID orderId) {
        return orders.lock(tx, orderId).chain(order -> caseOf(tx, order));
    }

    /** The same by one of its returns. */
    Uni<ReturnCase> lockCaseOf(OrmTx tx, UUID returnId) {
        return tx.fetch(ORDER_OF, returnId).chain(rows -> {
            if (rows.isEmpty()) {
                throw ReturnProblem.notFound(returnId);
            }
            return lockCase(tx, UUID.fromString((String) rows.getFirst()[0]));
        });
    }

    /** The same for an order that is locked already. */
    Uni<ReturnCase> caseOf(OrmTx tx, Order order) {
        return orders.lines(tx, order.id())
                .chain(lines -> returns(tx, order.id())
                        .chain(returns -> contents(tx, order.id())
                                .map(contents -> ReturnCase.of(order, lines, returns, contents))));
    }

    private Uni<List<OrderReturn>> returns(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery("from OrderReturn where orderId = :order order by id", OrderReturn.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private Uni<List<OrderReturnLine>> contents(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery(
                        "from OrderReturnLine where returnId in (select id from OrderReturn where orderId = :order)"
                                + " order by position",
                        OrderReturnLine.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    Uni<String> nextNumber(OrmTx tx) {
        return tx.fetch(NEXT).map(rows -> "R-" + rows.getFirst()[0]);
    }

    /** When the last parcel arrived, or left where nobody noted its arrival; the epoch when none has left. */
    Uni<Instant> deliveredAt(OrmTx tx, UUID orderId) {
        return tx.fetch(DELIVERED, orderId)
                .map(rows -> rows.getFirst()[0] instanceof Number seconds
                        ? Instant.ofEpochSecond(seconds.longValue())
                        : Instant.EPOCH);
    }

    Uni<Void> add(OrmTx tx, Returned returned) {
        return tx.session()
                .persist(returned.goods())
                .chain(() -> tx.session().persistAll(returned.lines().toArray()));
    }

    public Uni<ReturnView> find(UUID id) {
        return reads.one(ONE, ReturnView::read, () -> ReturnProblem.notFound(id), id);
    }

    /** Oldest first; fails when there is no such order. */
    Uni<List<ReturnView>> ofOrder(UUID orderId) {
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> reads.list(OF_ORDER, ReturnView::read, orderId));
    }

    Uni<Page<ReturnView>> page(ReturnListRequest request, PageRequest page) {
        return pages.of(request.query(FROM), page, ReturnView::read, request::position);
    }
}
