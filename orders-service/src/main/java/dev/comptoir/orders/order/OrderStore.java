package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Loads orders for a change: locked, so that the second of two changes sees what the first one did. */
@ApplicationScoped
public class OrderStore {

    /** The order, its row locked until the transaction ends. */
    public Uni<Order> lock(OrmTx tx, UUID id) {
        return tx.session()
                .find(Order.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(order -> orNotFound(order, id));
    }

    /** All lines in their order; lock the order first. */
    public Uni<List<OrderLine>> lines(OrmTx tx, UUID orderId) {
        return lines(tx.session(), orderId);
    }

    /** The order as it stands, not locked; what is done to it is never written. */
    public Uni<Order> read(Mutiny.StatelessSession session, UUID id) {
        return session.get(Order.class, id).map(order -> orNotFound(order, id));
    }

    public Uni<List<OrderLine>> lines(Mutiny.QueryProducer session, UUID orderId) {
        return session.createSelectionQuery("from OrderLine where orderId = :order order by position", OrderLine.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private static Order orNotFound(Order order, UUID id) {
        if (order == null) {
            throw OrderProblem.notFound(id);
        }
        return order;
    }
}
