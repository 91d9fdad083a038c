package dev.comptoir.orders.closing;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Knows which orders repeat each other. */
@ApplicationScoped
class DuplicateStore {

    private static final String LOCK_BOTH = "select id from orders where id in ($1, $2) order by id for update";
    private static final String ORIGINAL = """
            select d.order_number, d.deleted_at is not null, d.lifecycle = 'CANCELLED',
                   lower(o.customer_email) = lower(d.customer_email)
                   and o.currency = d.currency and o.total_minor = d.total_minor
                   and not exists (
                       select from (select sku, quantity from order_lines where order_id = o.id) a
                         full join (select sku, quantity from order_lines where order_id = d.id) b
                           on a.sku = b.sku and a.quantity = b.quantity
                        where a.sku is null or b.sku is null)
              from orders o join orders d on d.id = $1
             where o.id = $2""";

    /** In the order of their ids: two orders that are each named as the other's duplicate wait, and do not deadlock. */
    Uni<Void> lockBoth(OrmTx tx, UUID orderId, UUID original) {
        return tx.fetch(LOCK_BOTH, orderId, original).replaceWithVoid();
    }

    /** Refuses an order that does not repeat the other, or whose other does not stand; lock both first. */
    Uni<Void> check(OrmTx tx, Order order, UUID original) {
        if (order.id().equals(original)) {
            throw DuplicateProblem.itself(order);
        }
        return tx.fetch(ORIGINAL, original, order.id())
                .map(rows -> rows.stream().findFirst().orElseThrow(() -> DuplicateProblem.noOriginal(original)))
                .invoke(row -> check(order, row))
                .chain(Steps::done);
    }

    private static void check(Order order, Object[] original) {
        String number = (String) original[0];
        if ((Boolean) original[1]) {
            throw DuplicateProblem.originalDeleted(order, number);
        }
        if ((Boolean) original[2]) {
            throw DuplicateProblem.originalCancelled(order, number);
        }
        if (!(Boolean) original[3]) {
            throw DuplicateProblem.notTheSame(order, number);
        }
    }
}
