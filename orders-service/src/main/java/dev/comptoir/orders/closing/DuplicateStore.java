package dev.comptoir.orders.closing;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Knows which orders repeat each other. */
@ApplicationScoped
class DuplicateStore {

    private static final String SAME = """
            select o.id, d.id
              from orders o join orders d on d.id = $1
             where o.id = $2 and o.id <> d.id and lower(o.customer_email) = lower(d.customer_email)
               and o.currency = d.currency and o.total_minor = d.total_minor
               and not exists (
                   select from (select sku, quantity from order_lines where order_id = o.id) a
                     full join (select sku, quantity from order_lines where order_id = d.id) b
                       on a.sku = b.sku and a.quantity = b.quantity
                    where a.sku is null or b.sku is null)""";

    /** Refuses an order that does not repeat the other. */
    Uni<Void> check(OrmTx tx, Order order, UUID original) {
        return tx.fetch(SAME, order.id(), original)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw notTheSame(order, original);
                    }
                })
                .replaceWithVoid();
    }

    private static DomainException notTheSame(Order order, UUID original) {
        return RULE_BROKEN
                .refusal(
                        "not-a-duplicate",
                        "Order %s does not repeat %s: customer, total and lines must be the same.",
                        order.orderNumber(),
                        original)
                .at("duplicateOf");
    }
}
