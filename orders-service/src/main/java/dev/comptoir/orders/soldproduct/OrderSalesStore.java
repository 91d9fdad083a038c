package dev.comptoir.orders.soldproduct;

import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1.ProductSalesV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads what orders have sold as their events have said it: each order with its version and lines in one snapshot. */
@ApplicationScoped
class OrderSalesStore {

    private static final UUID FIRST = new UUID(0, 0);

    // Deleted orders are cancelled ones, and count as those: nothing that is published takes them out of statistics.
    private static final String SALES = """
            select o.id, o.version, o.order_number, o.placed_at, cast(o.currency as text), o.import_id is not null,
                   o.lifecycle = 'CANCELLED',
                   cast((select coalesce(json_agg(json_build_object('productId', p.product_id, 'skus', p.skus, 'units', p.units,
                                                     'totalMinor', p.minor, 'refundedUnits', p.back) order by p.product_id), '[]')
                           from (select l.product_id, array_agg(distinct l.sku) as skus, sum(l.quantity) as units,
                                        sum(l.total_minor) as minor, sum(l.refunded_quantity) as back
                                   from order_lines l where l.order_id = o.id and l.product_id is not null
                                  group by l.product_id) p) as text)
              from orders o""";
    private static final String AFTER = SALES + " where o.id > $1 order by o.id limit $2";
    private static final String NAMED = SALES + " where o.id = any($1) order by o.id";

    private final SqlPool reads;

    OrderSalesStore(SqlPool reads) {
        this.reads = reads;
    }

    /** @param id null for the first page */
    Uni<List<OrderSalesV1>> after(UUID id, int limit) {
        return reads.list(AFTER, OrderSalesStore::read, Objects.requireNonNullElse(id, FIRST), limit);
    }

    Uni<List<OrderSalesV1>> of(List<UUID> ids) {
        return reads.list(NAMED, OrderSalesStore::read, (Object) ids.toArray(UUID[]::new));
    }

    private static OrderSalesV1 read(Columns c) {
        return new OrderSalesV1(
                c.uuid(),
                c.number(),
                c.text(),
                c.instant(),
                c.text(),
                c.bool(),
                c.bool(),
                List.of(c.json(ProductSalesV1[].class)));
    }
}
