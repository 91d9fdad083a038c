package dev.comptoir.catalog.salesrebuild;

import static dev.comptoir.catalog.product.ProductJson.merchant;

import dev.comptoir.testkit.Database;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Lets the sales be built anew, for tests of what that finds. */
final class Rebuilds {

    private static final List<String> CLEAN = List.of(
            "delete from product_orders",
            "delete from early_order_events",
            "update product_sales set units_sold = 0, order_count = 0, sales_minor = 0, units_refunded = 0,"
                    + " refunded_minor = 0, units_before = 0, orders_before = 0, minor_before = 0");

    private Rebuilds() {}

    /** No order is known, neither here nor in the stand-in. */
    static void nothingSold() {
        OrdersStandIn.forget();
        CLEAN.forEach(sql -> Database.current().execute(sql));
    }

    static JsonPath rebuilt() {
        return done(merchant()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/product-sales-rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    /** What a rebuild that is done has found. */
    static JsonPath done(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> merchant()
                                .get("/product-sales-rebuilds/{id}", id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        rebuild -> rebuild.getString("state").equals("DONE"));
    }

    /** Units, orders, sales, units and money that came back, as the counters of the product have it. */
    static String sales(String productId) {
        return (String) Database.current()
                .value(
                        "select concat_ws(' ', units_sold, order_count, sales_minor, units_refunded, refunded_minor)"
                                + " from product_sales where product_id = ?",
                        UUID.fromString(productId));
    }
}
