package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.orders.withdrawal.domain.Withdrawal;
import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import dev.comptoir.orders.withdrawal.domain.WithdrawalLine;
import dev.comptoir.orders.withdrawal.domain.WithdrawalProblem;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.orders.withdrawalterms.TermsStore;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores withdrawals, loads an order with all of them for a change, and gives them their numbers. */
@ApplicationScoped
public class WithdrawalStore {

    private static final String FROM = "withdrawals w join orders o on o.id = w.order_id";
    private static final String ONE = "select " + WithdrawalView.COLUMNS + " from " + FROM + " where w.id = $1";
    private static final String ORDER_OF =
            "select cast(order_id as text), withdrawal_number from withdrawals where id = $1";
    private static final String NEXT = "select cast(nextval('withdrawal_numbers') as bigint), true";

    private final OrderStore orders;
    private final TermsStore terms;
    private final SqlPool reads;
    private final Pages pages;

    WithdrawalStore(OrderStore orders, TermsStore terms, SqlPool reads, Pages pages) {
        this.orders = orders;
        this.terms = terms;
        this.reads = reads;
        this.pages = pages;
    }

    /** Locks the order row first, so that the second of two statements finds what the first one took. */
    public Uni<WithdrawalCase> lockCase(OrmTx tx, UUID orderId) {
        return orders.lock(tx, orderId).chain(order -> caseOf(tx, order));
    }

    /** The same by one of its withdrawals. */
    Uni<WithdrawalCase> lockCaseOf(OrmTx tx, UUID withdrawalId) {
        return tx.fetch(ORDER_OF, withdrawalId).chain(rows -> {
            if (rows.isEmpty()) {
                throw WithdrawalProblem.notFound(withdrawalId);
            }
            return lockCase(tx, UUID.fromString((String) rows.getFirst()[0]));
        });
    }

    /** To look at only: nothing is locked. */
    public Uni<WithdrawalCase> look(OrmTx tx, UUID orderId) {
        return tx.session()
                .find(Order.class, orderId)
                .onItem()
                .ifNull()
                .failWith(() -> OrderProblem.notFound(orderId))
                .chain(order -> caseOf(tx, order));
    }

    private Uni<WithdrawalCase> caseOf(OrmTx tx, Order order) {
        return orders.lines(tx, order.id())
                .chain(lines -> terms.of(tx, order, lines)
                        .chain(known -> withdrawals(tx, order.id())
                                .chain(found -> contents(tx, order.id())
                                        .map(contents -> WithdrawalCase.of(order, lines, found, contents, known)))));
    }

    private Uni<List<Withdrawal>> withdrawals(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery("from Withdrawal where orderId = :order order by id", Withdrawal.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private Uni<List<WithdrawalLine>> contents(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery(
                        "from WithdrawalLine where withdrawalId in (select id from Withdrawal where orderId = :order)"
                                + " order by position",
                        WithdrawalLine.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    Uni<String> nextNumber(OrmTx tx) {
        return tx.fetch(NEXT).map(rows -> "W-" + rows.getFirst()[0]);
    }

    Uni<Void> add(OrmTx tx, Withdrawn withdrawn) {
        return tx.session()
                .persist(withdrawn.withdrawal())
                .chain(() -> tx.session().persistAll(withdrawn.lines().toArray()));
    }

    Uni<WithdrawalView> find(UUID id) {
        return reads.one(ONE, WithdrawalView::read, () -> WithdrawalProblem.notFound(id), id);
    }

    Uni<Page<WithdrawalView>> page(WithdrawalListRequest request, PageRequest page) {
        return pages.of(request.query(FROM), page, WithdrawalView::read, request::position);
    }
}
