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

    @Test
    void a_sum_that_is_wrong_is_named_with_what_it_was_and_is_and_put_right() {
        asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"rebuild@example.test","name":"Ann"},"placedAt":"2010-07-14T10:00:00Z",
                         "lines":[{"name":"Work","quantity":3,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(eur("10.00")))
                .post("/orders")
                .then()
                .statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current().count(DAY + " and units = 3") == 1);
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
}
