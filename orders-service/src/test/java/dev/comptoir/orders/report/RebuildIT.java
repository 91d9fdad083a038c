package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.report.Rebuilds.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RebuildIT {

    private static final String DAY = "sales_sums where dimension = 'DAY' and day = date '2010-07-14'";
    private static final String SPOIL_PRODUCT = """
            update sales_totals set units[cardinality(units)] = units[cardinality(units)] + 9
             where dimension = 'PRODUCT' and currency = 'EUR'
               and key = (select key from sales_sums where dimension = 'PRODUCT' and day = '2010-08-14')""";

    private static void placed(String email, String at, int units) {
        asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"%s","name":"Ann"},"placedAt":"%s",
                         "lines":[{"name":"Work","quantity":%d,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(email, at, units, eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current().count("sales_customers where customer = ?", email) == 1);
    }

    @Test
    void a_sum_that_is_wrong_is_named_with_what_it_was_and_is_and_put_right() {
        placed("rebuild@example.test", "2010-07-14T10:00:00Z", 3);
        Database.current()
                .execute("update sales_sums set units = 7, sales_minor = sales_minor - 1 where dimension = 'DAY'"
                        + " and day = date '2010-07-14'");
        JsonPath rebuild = rebuilt();
        assertThat(rebuild.getLong("sumsDiffered")).isEqualTo(1);
        assertThat(rebuild.getList("differences")).hasSize(1);
        rebuild.setRootPath("differences[0]");
        assertThat(rebuild.getString("dimension")).isEqualTo("DAY");
        assertThat(rebuild.getString("day")).isEqualTo("2010-07-14");
        assertThat(rebuild.getString("currency")).isEqualTo("EUR");
        assertThat(rebuild.getLong("before.units")).isEqualTo(7);
        assertThat(rebuild.getLong("after.units")).isEqualTo(3);
        assertThat(rebuild.getLong("after.salesMinor") - rebuild.getLong("before.salesMinor"))
                .isEqualTo(1);
        assertThat(Database.current().count(DAY + " and units = 3")).isEqualTo(1);
        assertThat(rebuilt().getList("differences")).isEmpty();
    }

    @Test
    void totals_of_months_that_are_wrong_are_named_and_put_right() {
        placed("totals@example.test", "2010-08-14T10:00:00Z", 3);
        Database.current().execute(SPOIL_PRODUCT);
        Database.current().execute("delete from sales_totals where key = 'totals@example.test'");
        JsonPath rebuild = rebuilt();
        assertThat(rebuild.getLong("sumsDiffered")).isEqualTo(2);
        assertThat(rebuild.getList("differences.dimension")).containsExactly("CUSTOMER_MONTH", "PRODUCT_MONTH");
        assertThat(rebuild.getString("differences[0].day")).isEqualTo("2010-08-01");
        assertThat(rebuild.getString("differences[0].key")).isEmpty();
        assertThat(rebuild.getLong("differences[0].before.units")).isZero();
        assertThat(rebuild.getLong("differences[0].after.units")).isEqualTo(3);
        assertThat(rebuild.getLong("differences[1].before.units") - rebuild.getLong("differences[1].after.units"))
                .isEqualTo(9);
        assertThat(Database.current().count("wrong_sales_totals")).isZero();
        assertThat(rebuilt().getLong("sumsDiffered")).isZero();
    }

    @Test
    void a_rebuild_that_was_interrupted_goes_on_behind_the_last_order_it_had_counted() {
        UUID id = UUID.randomUUID();
        placed("interrupted@example.test", "2010-09-14T10:00:00Z", 1);
        UUID last = (UUID) Database.current().value("select id from orders order by id desc limit 1");
        Database.current()
                .execute(
                        "insert into report_rebuilds (id, state, requested_by, created_at, orders_read, read_until)"
                                + " values (?, 'RUNNING', 'test', now(), 41, ?)",
                        id,
                        last);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        asked().get("/reports/rebuilds/{id}", id).path("state").equals("DONE"));
        assertThat(asked().get("/reports/rebuilds/{id}", id).<Integer>path("ordersRead"))
                .isEqualTo(41);
    }

    /** The day in between has 25 hours in Paris. */
    @Test
    void another_time_zone_of_the_store_moves_totals_to_its_months() {
        placed("zone@example.test", "2010-10-31T23:30:00Z", 1);
        String ofMonth = "sales_totals where key = 'zone@example.test'"
                + " and sales_of(sales_month(cast(? as date)), orders, first_month, next_month) = 1";
        assertThat(Database.current().count(ofMonth, "2010-11-01")).isEqualTo(1);
        try {
            Database.current().execute("update store_profile set time_zone = 'UTC'");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Database.current().count(ofMonth, "2010-10-01") == 1);
            assertThat(Database.current().count(ofMonth, "2010-11-01")).isZero();
        } finally {
            Database.current().execute("update store_profile set time_zone = 'Europe/Paris'");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Database.current().count(ofMonth, "2010-11-01") == 1);
        }
        assertThat(Database.current().count("wrong_sales_totals")).isZero();
    }
}
