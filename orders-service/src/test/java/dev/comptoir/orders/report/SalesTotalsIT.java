package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.report.domain.ReportPeriod;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The years are nobody else's, and are empty again afterwards. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class SalesTotalsIT {

    private static final LocalDate BEGIN = LocalDate.parse("1990-06-01");
    private static final int DAYS = 1_000;
    private static final String YEARS = "day between '1990-06-01' and '1994-12-31'";

    private static final String ADD = """
            insert into sales_sums as s (dimension, currency, day, key, orders, units, sales_minor, tax_minor, shipping_minor,
                                         discount_minor, refunds, refunded_minor, refunded_tax_minor)
            values (?, ?, cast(? as date), ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)
            on conflict (dimension, currency, day, key) do update
               set orders = s.orders + excluded.orders, units = s.units + excluded.units,
                   sales_minor = s.sales_minor + excluded.sales_minor, tax_minor = s.tax_minor + excluded.tax_minor""";
    private static final String FIRST_DAYS = """
            insert into sales_customers (customer, first_day)
            select key, min(day) from sales_sums where dimension = 'CUSTOMER' and orders > 0 and key like 'totals-%' group by key""";

    private static final String BOUGHT = """
            (select key, sum(orders) as orders, sum(units) as units, sum(sales_minor) as sales, sum(tax_minor) as tax
               from sales_sums where dimension = ? and currency = 'EUR' and day >= cast(? as date) and day < cast(? as date)
              group by key having sum(orders) > 0) b""";

    private final Random random = new Random(5);

    @BeforeEach
    void sell() {
        for (int i = 0; i < 600; i++) {
            String dimension = random.nextBoolean() ? "CUSTOMER" : "PRODUCT";
            String currency = random.nextInt(5) == 0 ? "GBP" : "EUR";
            String key =
                    dimension.equals("CUSTOMER") ? "totals-" + random.nextInt(40) : "sku:totals-" + random.nextInt(20);
            int orders = 1 + random.nextInt(2);
            long sales = random.nextInt(9_000);
            String day = BEGIN.plusDays(random.nextInt(DAYS)).toString();
            Database.current().execute(ADD, dimension, currency, day, key, orders, orders * 2, sales, sales / 6);
        }
        Database.current().execute(FIRST_DAYS);
    }

    @AfterEach
    void takeBack() {
        Database.current().execute("delete from sales_sums where " + YEARS);
        Database.current().execute("delete from sales_totals where key like '%totals-%'");
        Database.current().execute("delete from sales_customers where customer like 'totals-%'");
    }

    @Test
    @Proves("O-223")
    @Proves("O-224")
    void reports_of_any_days_are_what_these_days_add_up_to() {
        ReportPeriod year = new ReportPeriod(LocalDate.parse("1991-01-01"), LocalDate.parse("1992-01-01"));
        assertExact(year);
        assertExact(new ReportPeriod(LocalDate.parse("1991-02-01"), LocalDate.parse("1991-03-01")));
        assertExact(new ReportPeriod(LocalDate.parse("1989-01-01"), LocalDate.parse("1993-12-31")));
        for (int i = 0; i < 40; i++) {
            LocalDate from = BEGIN.plusDays(random.nextInt(DAYS) - 50);
            assertExact(new ReportPeriod(from, from.plusDays(1 + random.nextInt(600))));
        }
    }

    @Test
    void totals_change_with_whatever_changes_the_sums() {
        assertThat(Database.current().count("wrong_sales_totals")).isZero();
        Database.current()
                .execute("update sales_sums set orders = 0, units = 0, sales_minor = 0 where units = 2 and " + YEARS);
        Database.current()
                .execute("update sales_sums set day = day + 400 where units = 4 and currency = 'GBP' and " + YEARS);
        Database.current().execute("update sales_sums set key = 'totals-new' where key = 'totals-7' and " + YEARS);
        Database.current().execute("delete from sales_sums where key like '%totals-3' and " + YEARS);
        assertThat(Database.current().count("wrong_sales_totals")).isZero();
        assertThat(Database.current().count("sales_totals where key = 'totals-new'"))
                .isPositive();
        assertThat(Database.current().count("sales_totals where key = 'totals-7' and 0 <> any(orders)"))
                .isZero();
    }

    private static JsonPath shown(String path, ReportPeriod period) {
        return asked().get(path, period.from().toString(), period.to().toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertExact(ReportPeriod period) {
        JsonPath shown = shown("/reports/dashboard?from={from}&to={to}&currency=EUR", period);
        assertCustomers(shown, "period.", period);
        assertCustomers(shown, "previousPeriod.", period.before());
        assertThat(figures(shown, "topCustomers", "email", "orderCount", "totalSales.amount"))
                .as("customers of %s", period)
                .isEqualTo(expected("CUSTOMER", period, "sales desc, key", "concat_ws(' ', key, orders, sales)"));
        assertThat(figures(shown, "topProducts", "sku", "unitCount", "sales.amount"))
                .as("products of %s", period)
                .isEqualTo(expected(
                        "PRODUCT",
                        period,
                        "units desc, sales desc, key",
                        "concat_ws(' ', substr(key, 5), units, sales)"));
        JsonPath sales = shown("/reports/sales?by=PRODUCT&limit=10&from={from}&to={to}", period);
        assertThat(figures(sales, "rows", "key", "orderCount", "taxTotal.amount"))
                .as("sales of %s", period)
                .isEqualTo(expected("PRODUCT", period, "sales desc, key", "concat_ws(' ', key, orders, tax)"));
    }

    private static void assertCustomers(JsonPath shown, String tiles, ReportPeriod period) {
        Map<String, Object> counts = Database.current()
                .rows(
                        "select count(*) as customers, count(*) filter (where c.first_day >= cast(? as date)) as new from "
                                + BOUGHT + " join sales_customers c on c.customer = b.key",
                        period.from().toString(),
                        "CUSTOMER",
                        period.from().toString(),
                        period.to().toString())
                .getFirst();
        assertThat(shown.getLong(tiles + "customerCount")).as("%s", period).isEqualTo(counts.get("customers"));
        assertThat(shown.getLong(tiles + "newCustomerCount")).as("%s", period).isEqualTo(counts.get("new"));
    }

    /** Rows as {@code key orders cents}. */
    private static List<String> figures(JsonPath shown, String rows, String key, String count, String amount) {
        List<Object> keys = shown.getList(rows + "." + key);
        List<Object> counts = shown.getList(rows + "." + count);
        List<String> amounts = shown.getList(rows + "." + amount);
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "%s %s %s"
                        .formatted(
                                keys.get(i),
                                counts.get(i),
                                new BigDecimal(amounts.get(i)).movePointRight(2).longValueExact()))
                .toList();
    }

    private static List<String> expected(String dimension, ReportPeriod period, String order, String row) {
        String sql = "select " + row + " as row from " + BOUGHT + " order by " + order + " limit 10";
        return Database.current()
                .rows(sql, dimension, period.from().toString(), period.to().toString())
                .stream()
                .map(found -> found.get("row").toString())
                .toList();
    }
}
