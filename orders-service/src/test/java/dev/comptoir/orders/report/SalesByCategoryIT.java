package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.report.Rebuilds.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class SalesByCategoryIT {

    private static final String MAY = "from=2012-05-01&to=2012-06-01";

    private final UUID product = UUID.randomUUID();

    private ProductV1 in(String... categories) {
        return new ProductV1(product, null, "Shirt", "", "ACTIVE", null, List.of(), List.of(categories), null, null);
    }

    private void said(String category) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current()
                                .count("product_categories where product_id = ? and category = ?", product, category)
                        == 1);
    }

    /** Two shirts for 20.00 and an hour of work for 5.00, before tax. */
    private UUID ordered() {
        return UUID.fromString(asked(UUID.randomUUID())
                .body("""
                        {"customer":{"email":"category-%s@example.test","name":"Ann"},"placedAt":"2012-05-10T10:00:00Z",
                         "lines":[{"productId":"%s","sku":"SHIRT-M","name":"Shirt","quantity":2,"unitPrice":%s,"taxPercent":"20"},
                                  {"name":"Work","quantity":1,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(product, product, eur("10.00"), eur("5.00")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    private static Map<String, String> sales() {
        JsonPath report = asked().get("/reports/sales?by=CATEGORY&" + MAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return IntStream.range(0, report.getList("rows").size())
                .mapToObj(row -> "rows[" + row + "].")
                .collect(Collectors.toMap(
                        row -> report.getString(row + "key"),
                        row -> report.getInt(row + "orderCount") + " of " + report.getInt(row + "unitCount") + " for "
                                + report.getString(row + "sales.amount")));
    }

    private static void awaited(Map<String, String> expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sales()).isEqualTo(expected));
    }

    @Test
    @Proves("O-206")
    void a_sale_stays_in_the_category_it_was_made_in_also_after_edits_and_rebuilds() {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(UUID.randomUUID(), new ProductCreatedV1(product, 1, in("Clothing > Shirts", "Sale")));
            said("Clothing > Shirts");
            UUID order = ordered();
            Map<String, String> sold = Map.of("Clothing > Shirts", "1 of 2 for 20.00", "", "1 of 1 for 5.00");
            awaited(sold);
            publisher.publish(UUID.randomUUID(), new ProductUpdatedV1(product, 3, in("Summer")));
            said("Summer");
            publisher.publish(UUID.randomUUID(), new ProductUpdatedV1(product, 2, in("Late")));
            Orders.pay(order, null).statusCode(201);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Database.current()
                                    .count(
                                            "orders o join counted_orders c on c.order_id = o.id and c.updated_at = o.updated_at where o.id = ?"
                                                    + " and o.paid_minor > 0",
                                            order)
                            == 1);
            assertThat(sales()).isEqualTo(sold);
            ordered();
            Map<String, String> both = Map.of(
                    "Clothing > Shirts", "1 of 2 for 20.00", "Summer", "1 of 2 for 20.00", "", "2 of 2 for 10.00");
            awaited(both);
            JsonPath rebuild = rebuilt();
            assertThat(rebuild.getLong("ordersDiffered")).isZero();
            assertThat(rebuild.getLong("sumsDiffered")).isZero();
            assertThat(sales()).isEqualTo(both);
        }
    }
}
