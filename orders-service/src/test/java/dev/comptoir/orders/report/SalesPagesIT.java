package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class SalesPagesIT {

    private static final String ADD = """
            insert into sales_sums (dimension, currency, day, key, orders, units, sales_minor, tax_minor, shipping_minor,
                                    discount_minor, refunds, refunded_minor, refunded_tax_minor)
            values (?, 'EUR', cast(? as date), ?, 1, 1, ?, 0, 0, 0, 0, 0, 0)""";

    private static void add(String dimension, String day, String key, long sales) {
        Database.current().execute(ADD, dimension, day, key, sales);
    }

    private static Response page(String by, int limit, String cursor) {
        Response answer =
                asked().get("/reports/sales?by={by}&from=1990-03-01&to=1990-04-01&limit={limit}" + cursor, by, limit);
        answer.then().statusCode(200);
        return answer;
    }

    /** The month is nobody else's, and is empty again afterwards. */
    @ParameterizedTest
    @CsvSource({"PRODUCT", "RATE", "DAY"})
    void rows_beyond_the_limit_are_on_the_next_pages(String by) {
        try {
            for (int i = 0; i < 5; i++) {
                String key = by.equals("RATE") ? "FR|" + (1000 + i) : by.equals("DAY") ? "" : "sku:P" + i;
                add(by.equals("RATE") ? "PLACE" : by, "1990-03-0" + (1 + i), key, i < 2 ? 900 : 500);
            }
            List<String> whole = page(by, 100, "").path("rows.key");
            assertThat(whole).hasSize(5);
            List<String> walked = new ArrayList<>();
            String cursor = "";
            for (int i = 0; i < 3; i++) {
                Response page = page(by, 2, cursor);
                page.then().body("truncated", equalTo(i < 2));
                walked.addAll(page.path("rows.key"));
                String next = page.path("nextCursor");
                assertThat(next == null).isEqualTo(i == 2);
                cursor = "&cursor=" + next;
            }
            assertThat(walked).isEqualTo(whole);
            String other = page(by, 2, "").path("nextCursor");
            asked().get("/reports/sales?by={by}&from=1990-03-01&to=1990-03-20&cursor={cursor}", by, other)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-cursor"));
        } finally {
            Database.current().execute("delete from sales_sums where day between '1990-03-01' and '1990-03-31'");
        }
    }
}
