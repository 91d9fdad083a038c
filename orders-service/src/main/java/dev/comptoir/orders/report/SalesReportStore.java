package dev.comptoir.orders.report;

import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
                      from (%s) s
                     group by key
                    having (sum(orders) <> 0 or sum(units) <> 0 or sum(sales_minor) <> 0 or sum(refunds) <> 0
                        or sum(refunded_minor) <> 0)%s
                     order by %s limit $%d)
                   b (key, orders, units, sales, tax, shipping, discount, refunds, refunded, refunded_tax)
             order by %s""";

    private static final String OF_DAYS = """
            select %s as key, orders, units, sales_minor, tax_minor, shipping_minor, discount_minor, refunds, refunded_minor,
                   refunded_tax_minor
              from sales_sums where dimension = '%s' and currency = $1 and day >= $2 and day < $3""";

    /** Shipping, discounts of orders and refunds are of no product. */
    private static final String OF_MONTHS = """
            select key, orders_1 - orders_0 as orders, units_1 - units_0 as units, sales_minor_1 - sales_minor_0 as sales_minor,
                   tax_minor_1 - tax_minor_0 as tax_minor, 0 as shipping_minor, 0 as discount_minor, 0 as refunds,
                   0 as refunded_minor, 0 as refunded_tax_minor
              from %s t""";

    private static final String AFTER_DAY = " and key > $%1$d";
    private static final String AFTER_SALES =
            " and (sum(sales_minor) < $%2$d::bigint or sum(sales_minor) = $%2$d::bigint and key > $%1$d)";

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
    Uni<List<SalesReport.Row>> rows(SalesBy by, ReportScope scope, List<String> after, int limit) {
        String inner = by == SalesBy.DAY ? "key" : "sum(sales_minor) desc, key";
        String outer = by == SalesBy.DAY ? "b.key" : "b.sales desc, b.key";
        TotalsQuery source = source(by, scope);
        int most = source.parameters().size() + 1;
        String onward = after.isEmpty() ? "" : by == SalesBy.DAY ? AFTER_DAY : AFTER_SALES;
        String sql = ROWS.formatted(
                by.nameColumn(), source.table(), onward.formatted(most + 1, most + 2), inner, most, outer);
        List<Object> others = new ArrayList<>(List.of(limit));
        if (!after.isEmpty()) {
            others.add(after.getLast());
        }
        if (after.size() > 1) {
            others.add(Long.valueOf(after.getFirst()));
        }
        return pool.list(sql, SalesReport.Row::read, source.parametersAnd(others.toArray()));
    }

    private static TotalsQuery source(SalesBy by, ReportScope scope) {
        LocalDate from = scope.period().from();
        LocalDate to = scope.period().to();
        if (by != SalesBy.PRODUCT || !scope.period().isOfMonths()) {
            return new TotalsQuery(OF_DAYS.formatted(by.key(), by.dimension()), List.of(scope.currency(), from, to));
        }
        TotalsQuery totals = TotalsQuery.of(by.dimension(), scope.currency(), from, to);
        return new TotalsQuery(OF_MONTHS.formatted(totals.table()), totals.parameters());
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
