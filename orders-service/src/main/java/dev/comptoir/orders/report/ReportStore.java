package dev.comptoir.orders.report;

import dev.comptoir.orders.report.Dashboard.TopCustomer;
import dev.comptoir.orders.report.Dashboard.TopProduct;
import dev.comptoir.orders.report.domain.Dimension;
import dev.comptoir.orders.report.domain.ReportPeriod;
import dev.comptoir.orders.report.domain.Sums;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the sums. */
@ApplicationScoped
class ReportStore {

    private static final String STANDING = """
            select nullif(p.seen_until, '-infinity'), coalesce(s.time_zone, 'UTC'), coalesce(cast(s.currency as text), 'EUR')
              from sales_projection p left join store_profile s on true""";

    private static final String SUMS = """
            sum(orders)::bigint, sum(units)::bigint, sum(sales_minor)::bigint, sum(tax_minor)::bigint,
            sum(shipping_minor)::bigint, sum(discount_minor)::bigint, sum(refunds)::bigint, sum(refunded_minor)::bigint,
            sum(refunded_tax_minor)::bigint""";

    private static final String BY_DAY = "select cast(day as text), " + SUMS
            + " from sales_sums where dimension = $1 and currency = $2 and day >= $3 and day < $4 group by day";

    private static final String BOUGHT = """
            (select key, sum(orders)::bigint as orders, sum(sales_minor)::bigint as sales from sales_sums
              where dimension = 'CUSTOMER' and currency = $1 and day >= $2 and day < $3 group by key having sum(orders) > 0)""";
    private static final String CUSTOMERS = "select count(*), count(*) filter (where c.first_day >= $2) from " + BOUGHT
            + " b join sales_customers c on c.customer = b.key";
    private static final String TOP_CUSTOMERS =
            "select b.key, c.name, b.orders, b.sales, cast($1 as text) from (select * from " + BOUGHT
                    + " as a order by sales desc, key limit 10) b left join customers c on c.email = b.key"
                    + " order by b.sales desc, b.key";

    /** Who had not bought in this currency before may have in another. */
    private static final String CUSTOMERS_OF_MONTHS = """
            with bought as materialized (
                select key, orders_2 - orders_1 as orders, orders_1 as earlier, sales_minor_2 - sales_minor_1 as sales,
                       orders_1 - orders_0 as orders_before, orders_0 as earlier_before
                  from %s t where orders_2 > orders_0),
            elsewhere as (
                select key, min((select c.first_day from sales_customers c where c.customer = key)) as first_day
                  from (select key from sales_totals where dimension = 'CUSTOMER' and currency < $1
                        union all
                        select key from sales_totals where dimension = 'CUSTOMER' and currency > $1) t
                 group by key),
            counts as (
                select count(*) filter (where orders > 0) as customers,
                       count(*) filter (where orders > 0 and earlier = 0 and coalesce(first_day >= $%d, true)) as first_time,
                       count(*) filter (where orders_before > 0) as customers_before,
                       count(*) filter (where orders_before > 0 and earlier_before = 0
                                          and coalesce(first_day >= $%d, true)) as first_time_before
                  from bought left join elsewhere using (key)),
            top as (select key, orders, sales from bought where orders > 0 order by sales desc, key limit 10)
            select n.*, t.key, c.name, coalesce(t.orders, 0), coalesce(t.sales, 0), cast($1 as text)
              from counts n left join top t on true left join customers c on c.email = t.key
             order by t.sales desc, t.key""";

    private static final String TOP_PRODUCTS = """
            select b.key, (%1$s), b.orders, b.units, b.sales, cast($1 as text) from (%2$s) b
             order by b.units desc, b.sales desc, b.key""";
    private static final String TOP_OF_DAYS = """
            select key, sum(orders)::bigint as orders, sum(units)::bigint as units, sum(sales_minor)::bigint as sales
              from sales_sums
             where dimension = 'PRODUCT' and currency = $1 and day >= $2 and day < $3
             group by key having sum(units) > 0
             order by sum(units) desc, sum(sales_minor) desc, key limit 10""";
    private static final String TOP_OF_MONTHS = """
            select key, orders_1 - orders_0 as orders, units_1 - units_0 as units, sales_minor_1 - sales_minor_0 as sales
              from %s t where units_1 > units_0
             order by units desc, sales desc, key limit 10""";

    private final SqlPool pool;

    ReportStore(SqlPool pool) {
        this.pool = pool;
    }

    /** @param seenUntil until when changes of orders are counted; null while none are */
    record Standing(Instant seenUntil, String timeZone, String currency) {

        static Standing read(Columns c) {
            return new Standing(c.instant(), c.text(), c.text());
        }
    }

    /** How many customers bought, and how many of them for the first time. */
    record Customers(long all, long firstTime) {

        static Customers read(Columns c) {
            return new Customers(c.number(), c.number());
        }
    }

    /**
     * What customers did in a period.
     *
     * @param before in the period before
     * @param top the ten who bought for most
     */
    record CustomerFigures(Customers period, Customers before, List<TopCustomer> top) {}

    private record CustomersAndOne(Customers period, Customers before, TopCustomer one) {

        static CustomersAndOne read(Columns c) {
            return new CustomersAndOne(Customers.read(c), Customers.read(c), TopCustomer.read(c));
        }

        static CustomerFigures figures(List<CustomersAndOne> rows) {
            List<TopCustomer> top = rows.stream()
                    .map(CustomersAndOne::one)
                    .filter(one -> one.email() != null)
                    .toList();
            return new CustomerFigures(rows.getFirst().period(), rows.getFirst().before(), top);
        }
    }

    private record DaySums(LocalDate day, Sums sums) {

        static DaySums read(Columns c) {
            return new DaySums(LocalDate.parse(c.text()), ReportStore.sums(c));
        }
    }

    /** What {@link #SUMS} gives. */
    static Sums sums(Columns c) {
        return new Sums(
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number());
    }

    static String sumColumns() {
        return SUMS;
    }

    Uni<Standing> standing() {
        return pool.only(STANDING, Standing::read);
    }

    /** Days without any are absent. */
    Uni<Map<LocalDate, Sums>> days(String dimension, String currency, LocalDate from, LocalDate to) {
        return pool.list(BY_DAY, DaySums::read, dimension, currency, from, to)
                .map(days -> days.stream().collect(Collectors.toMap(DaySums::day, DaySums::sums)));
    }

    Uni<CustomerFigures> customers(String currency, ReportPeriod period) {
        return period.isOfMonths() ? customersOfMonths(currency, period) : customersOfDays(currency, period);
    }

    private Uni<CustomerFigures> customersOfDays(String currency, ReportPeriod period) {
        return customersOfOne(currency, period)
                .chain(all -> customersOfOne(currency, period.before())
                        .chain(before ->
                                topCustomers(currency, period).map(top -> new CustomerFigures(all, before, top))));
    }

    private Uni<Customers> customersOfOne(String currency, ReportPeriod period) {
        return pool.only(CUSTOMERS, Customers::read, currency, period.from(), period.to());
    }

    private Uni<List<TopCustomer>> topCustomers(String currency, ReportPeriod period) {
        return pool.list(TOP_CUSTOMERS, TopCustomer::read, currency, period.from(), period.to());
    }

    /** All of it reads the totals of the same customers. */
    private Uni<CustomerFigures> customersOfMonths(String currency, ReportPeriod period) {
        LocalDate before = period.before().from();
        TotalsQuery totals = TotalsQuery.of(Dimension.CUSTOMER, currency, before, period.from(), period.to());
        int next = totals.parameters().size() + 1;
        return pool.list(
                        CUSTOMERS_OF_MONTHS.formatted(totals.table(), next, next + 1),
                        CustomersAndOne::read,
                        totals.parametersAnd(period.from(), before))
                .map(CustomersAndOne::figures);
    }

    Uni<List<TopProduct>> topProducts(String currency, ReportPeriod period) {
        if (!period.isOfMonths()) {
            String sql = TOP_PRODUCTS.formatted(SalesReportStore.PRODUCT_NAME, TOP_OF_DAYS);
            return pool.list(sql, TopProduct::read, currency, period.from(), period.to());
        }
        TotalsQuery totals = TotalsQuery.of(Dimension.PRODUCT, currency, period.from(), period.to());
        String sql = TOP_PRODUCTS.formatted(SalesReportStore.PRODUCT_NAME, TOP_OF_MONTHS.formatted(totals.table()));
        return pool.list(sql, TopProduct::read, totals.parametersAnd());
    }
}
