package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.report.DatedOrders.dashboard;
import static dev.comptoir.orders.report.DatedOrders.placed;
import static dev.comptoir.orders.report.Rebuilds.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Midnight;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ReportIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final String family = UUID.randomUUID().toString().replace("-", "");

    @Test
    void a_sum_that_was_spoilt_is_found_and_put_right() {
        Instant at = Instant.parse("2011-03-27T12:00:00Z");
        placed(family, at, 1, 2, "4.00");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> dashboard("2011-03-27", "2011-03-28").getInt("period.orderCount") == 1);
        Database.current()
                .execute("update sales_sums set sales_minor = 1 where day = '2011-03-27' and dimension = 'DAY'");
        assertThat(dashboard("2011-03-27", "2011-03-28").getString("period.totalSales.amount"))
                .isEqualTo("0.01");
        assertThat(rebuilt().getLong("sumsDiffered")).isEqualTo(1);
        assertThat(dashboard("2011-03-27", "2011-03-28").getString("period.totalSales.amount"))
                .isEqualTo("34.20");
        assertThat(rebuilt().getLong("sumsDiffered")).isZero();
    }

    @Test
    @Proves("O-220")
    @Proves("V30")
    void the_previous_month_is_shown_beside_the_one_before_unless_other_days_are_asked_for() {
        Midnight.isFar(PARIS);
        LocalDate month = LocalDate.now(PARIS).withDayOfMonth(1).minusMonths(1);
        JsonPath shown = asked().get("/reports/dashboard")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getString("period.from")).isEqualTo(month.toString());
        assertThat(shown.getString("period.to")).isEqualTo(month.plusMonths(1).toString());
        assertThat(shown.getString("previousPeriod.from"))
                .isEqualTo(month.minusMonths(1).toString());
        JsonPath day = dashboard("2011-03-27", "2011-03-28");
        assertThat(day.getString("period.placedFrom")).isEqualTo("2011-03-26T23:00:00Z");
        assertThat(day.getString("period.placedTo")).isEqualTo("2011-03-27T22:00:00Z");
        assertThat(day.getList("days")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DAY", "PRODUCT", "CATEGORY", "COUNTRY", "RATE", "PAYMENT_METHOD", "CAMPAIGN"})
    @Proves("O-206")
    void sales_are_broken_down_by_everything_kept(String by) {
        asked().get("/reports/sales?by={by}&from=2011-10-01&to=2011-11-01&limit=1", by)
                .then()
                .statusCode(200)
                .body("by", equalTo(by))
                .body("currency", equalTo("EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2011-10-01, invalid-request",
        "from=2011-10-01&to=2011-10-01, range-reversed",
        "from=2001-10-01&to=2011-10-01, period-too-long",
        "from=today&to=2011-10-01, invalid-request",
        "from=2011-10-01&to=2011-10-02&currency=euro, invalid-request"
    })
    void what_is_no_period_is_refused(String query, String code) {
        asked().get("/reports/dashboard?" + query).then().statusCode(400).body("code", equalTo(code));
    }
}
