package dev.comptoir.orders.report;

import dev.comptoir.orders.report.Dashboard.TopCustomer;
import dev.comptoir.orders.report.Dashboard.TopProduct;
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

    private static final String TOP_PRODUCTS = """
            select b.key, (%s), b.orders, b.units, b.sales, cast($1 as text)
              from (select key, sum(orders)::bigint as orders, sum(units)::bigint as units, sum(sales_minor)::bigint as sales
                      from sales_sums
                     where dimension = 'PRODUCT' and currency = $1 and day >= $2 and day < $3
                     group by key having sum(units) > 0
                     order by sum(units) desc, sum(sales_minor) desc, key limit 10) b
             order by b.units desc, b.sales desc, b.key""".formatted(SalesReportStore.PRODUCT_NAME);

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

    Uni<Customers> customers(String currency, ReportPeriod period) {
        return pool.only(CUSTOMERS, Customers::read, currency, period.from(), period.to());
    }

    Uni<List<TopCustomer>> topCustomers(String currency, ReportPeriod period) {
        return pool.list(TOP_CUSTOMERS, TopCustomer::read, currency, period.from(), period.to());
    }

    Uni<List<TopProduct>> topProducts(String currency, ReportPeriod period) {
        return pool.list(TOP_PRODUCTS, TopProduct::read, currency, period.from(), period.to());
    }
}
