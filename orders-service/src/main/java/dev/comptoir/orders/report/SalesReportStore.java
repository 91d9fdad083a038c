package dev.comptoir.orders.report;

import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the sums broken down by something, and day by day for the accountant. */
@ApplicationScoped
class SalesReportStore {

    /** As it was called when it was sold last. */
    static final String PRODUCT_NAME = """
            case when b.key like 'sku:%' then
                (select l.name from order_lines l where l.sku = substr(b.key, 5) order by l.placed_at desc limit 1)
            else (select l.name from order_lines l where l.product_id = cast(b.key as uuid) order by l.placed_at desc limit 1)
            end""";

    private static final String ROWS = """
            select b.key, cast(%s as text), cast($1 as text), b.orders, b.units, b.sales, b.tax, b.shipping, b.discount, b.refunds, b.refunded,
                   b.refunded_tax
              from (select key, sum(orders)::bigint, sum(units)::bigint, sum(sales_minor)::bigint, sum(tax_minor)::bigint,
                           sum(shipping_minor)::bigint, sum(discount_minor)::bigint, sum(refunds)::bigint,
                           sum(refunded_minor)::bigint, sum(refunded_tax_minor)::bigint
                      from (select %s as key, orders, units, sales_minor, tax_minor, shipping_minor, discount_minor, refunds,
                                   refunded_minor, refunded_tax_minor
                              from sales_sums
                             where dimension = '%s' and currency = $1 and day >= $2 and day < $3) s
                     group by key
                    having (sum(orders) <> 0 or sum(units) <> 0 or sum(sales_minor) <> 0 or sum(refunds) <> 0
                        or sum(refunded_minor) <> 0)%s
                     order by %s limit $4)
                   b (key, orders, units, sales, tax, shipping, discount, refunds, refunded, refunded_tax)
             order by %s""";

    private static final String AFTER_DAY = " and key > $5";
    private static final String AFTER_SALES =
            " and (sum(sales_minor) < $6::bigint or sum(sales_minor) = $6::bigint and key > $5)";

    private static final String JOURNAL = """
            select cast(day as text), split_part(key, '|', 1), cast(split_part(key, '|', 2) as int), currency, orders, units,
                   sales_minor, tax_minor, shipping_minor, discount_minor, refunds, refunded_minor, refunded_tax_minor
              from sales_sums
             where dimension = 'PLACE' and currency = $1 and day >= $2 and day < $3
               and (orders <> 0 or units <> 0 or sales_minor <> 0 or refunds <> 0 or refunded_minor <> 0)
             order by day, key""";

    private final SqlPool pool;

    SalesReportStore(SqlPool pool) {
        this.pool = pool;
    }

    /**
     * Days in their order; else what sold most first.
     *
     * @param after the position of the row before; empty for the first page
     */
    Uni<List<SalesReport.Row>> rows(SalesBy by, ReportScope scope, List<String> after, int most) {
        String inner = by == SalesBy.DAY ? "key" : "sum(sales_minor) desc, key";
        String outer = by == SalesBy.DAY ? "b.key" : "b.sales desc, b.key";
        String onward = after.isEmpty() ? "" : by == SalesBy.DAY ? AFTER_DAY : AFTER_SALES;
        String sql = ROWS.formatted(by.nameColumn(), by.key(), by.dimension(), onward, inner, outer);
        List<Object> parameters = new ArrayList<>(
                List.of(scope.currency(), scope.period().from(), scope.period().to(), most));
        if (!after.isEmpty()) {
            parameters.add(after.getLast());
        }
        if (after.size() > 1) {
            parameters.add(Long.valueOf(after.getFirst()));
        }
        return pool.list(sql, SalesReport.Row::read, parameters.toArray());
    }

    Uni<List<JournalRow>> journal(ReportScope scope) {
        return pool.list(
                JOURNAL,
                JournalRow::read,
                scope.currency(),
                scope.period().from(),
                scope.period().to());
    }
}
