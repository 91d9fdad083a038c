package dev.comptoir.catalog.sales;

import dev.comptoir.catalog.sales.SalesRecount.Counters;
import dev.comptoir.catalog.sales.SalesRecount.Difference;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts sales anew from the orders that were kept, and puts counters right. */
@ApplicationScoped
public class RecountStore {

    /** Products whose counters are put right by one statement. */
    public static final int AT_ONCE = 1_000;

    // Locked first and counted in a statement after it: a sale that is just being counted waits with its counters, and
    // its
    // orders are not seen yet.
    private static final String LOCK = """
            select count(*) from (select from product_sales order by product_id for update) locked""";

    private static final String DIFFERENCES = """
            with orders as (
                select product_id, sum(units) as units, count(*) as orders, sum(total_minor) as minor,
                       sum(refunded_units) as back, sum(total_minor * refunded_units / units) as back_minor
                  from product_orders group by product_id),
            recount as (
                select s.product_id, s.units_before + coalesce(o.units, 0) as units,
                       s.orders_before + coalesce(o.orders, 0) as orders, s.minor_before + coalesce(o.minor, 0) as minor,
                       coalesce(o.back, 0) as back, coalesce(o.back_minor, 0) as back_minor
                  from product_sales s left join orders o using (product_id)),
            wrong as materialized (
                select s.product_id, s.units_sold, s.order_count, s.sales_minor, s.units_refunded, s.refunded_minor,
                       r.units, r.orders, r.minor, r.back, r.back_minor
                  from product_sales s join recount r using (product_id)
                 where (s.units_sold, s.order_count, s.sales_minor, s.units_refunded, s.refunded_minor)
                       is distinct from (r.units, r.orders, r.minor, r.back, r.back_minor)
                 order by s.product_id limit 1000)
            update product_sales s
               set units_sold = w.units, order_count = w.orders, sales_minor = w.minor, units_refunded = w.back,
                   refunded_minor = w.back_minor
              from wrong w where s.product_id = w.product_id
            returning w.product_id, w.units_sold, w.order_count, w.sales_minor, w.units_refunded, w.refunded_minor,
                      w.units::bigint, w.orders::bigint, w.minor::bigint, w.back::bigint, w.back_minor::bigint""";

    /** Keeps all counters as they are until the transaction ends; says how many products there are. */
    public Uni<Long> lock(SqlTx tx) {
        return tx.only(LOCK, Columns::number);
    }

    /** Up to {@link #AT_ONCE} at a time. */
    public Uni<List<Difference>> putRight(SqlTx tx) {
        return tx.list(DIFFERENCES, RecountStore::read);
    }

    private static Difference read(Columns c) {
        return new Difference(c.uuid(), counters(c), counters(c));
    }

    private static Counters counters(Columns c) {
        return new Counters(c.number(), c.number(), c.number(), c.number(), c.number());
    }
}
