package dev.comptoir.catalog.sales;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProductFactsIT {

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check);
    }

    static OrderLineV1 line(String productId, String sku, int quantity, String total) {
        Money money = Money.parse(total, "EUR");
        return new OrderLineV1(
                UUID.randomUUID(),
                UUID.fromString(productId),
                sku,
                "x",
                null,
                quantity,
                money,
                money,
                money,
                null,
                null);
    }

    static OrderCompletedV1 order(OrderLineV1... lines) {
        UUID id = UUID.randomUUID();
        return new OrderCompletedV1(
                id,
                1,
                "1001",
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                List.of(lines),
                null,
                "PENDING",
                "UNFULFILLED",
                null,
                Instant.parse("2026-11-27T09:00:00Z"),
                null,
                null,
                null,
                null);
    }

    @Test
    void counts_every_order_of_a_product_once_however_often_it_is_told() {
        String id = created(product(fresh("sold"), fresh("sold")));
        String other = created(product(fresh("sold"), fresh("sold")));
        try (EventPublisher kafka = new EventPublisher()) {
            UUID event = UUID.randomUUID();
            OrderCompletedV1 order =
                    order(line(id, "a", 2, "25.00"), line(id, "b", 1, "10.00"), line(other, "c", 5, "5.00"));
            kafka.publish(event, order);
            kafka.publish(event, order);
            kafka.publish(
                    order(line(id, "a", 1, "12.50"), line(UUID.randomUUID().toString(), "gone", 1, "1.00")));
        }
        eventually(() -> merchant()
                .get("/products/" + id + "/statistics")
                .then()
                .statusCode(200)
                .body("unitsSold", equalTo(4))
                .body("orderCount", equalTo(2))
                .body("totalSales.amount", equalTo("47.50"))
                .body("lastSoldAt", equalTo("2026-11-27T09:00:00Z")));
        merchant().get("/products/" + other + "/statistics").then().body("unitsSold", equalTo(5));
        merchant().get("/products/" + id).then().body("version", equalTo(1));
    }

    @Test
    void an_order_that_cannot_be_counted_is_put_aside_whole_and_counts_when_it_comes_again() {
        String full = created(product(fresh("full"), fresh("full")));
        String other = created(product(fresh("full"), fresh("full")));
        soldFor(full, Long.MAX_VALUE);
        UUID event = UUID.randomUUID();
        OrderCompletedV1 order = order(line(other, "b", 1, "1.00"), line(full, "a", 1, "1.00"));
        try (EventPublisher kafka = new EventPublisher();
                EventCapture aside = EventCapture.of("dlq.catalog.orders")) {
            kafka.publish(event, order);
            aside.await("the order", letter -> letter.headers().get("ce_id").equals(event.toString()));
            assertThat(Database.current().count("inbox where event_id = ?", event))
                    .isZero();
            merchant().get("/products/" + other + "/statistics").then().body("unitsSold", equalTo(0));

            soldFor(full, 0);
            kafka.publish(event, order);
        }
        eventually(
                () -> merchant().get("/products/" + full + "/statistics").then().body("unitsSold", equalTo(1)));
        merchant().get("/products/" + other + "/statistics").then().body("unitsSold", equalTo(1));
    }

    private static void soldFor(String productId, long minor) {
        Database.current()
                .execute(
                        "update product_sales set sales_minor = ? where product_id = ?",
                        minor,
                        UUID.fromString(productId));
    }

    @Test
    @Proves("K-001")
    void lists_the_best_sellers_first_with_their_sales() {
        String prefix = fresh("Best");
        var slow = product(fresh("slow"), fresh("slow"));
        slow.put("name", prefix + " slow");
        var fast = product(fresh("fast"), fresh("fast"));
        fast.put("name", prefix + " fast");
        String fastId = created(fast);
        String slowId = created(slow);
        try (EventPublisher kafka = new EventPublisher()) {
            kafka.publish(order(line(slowId, "s", 1, "1.00"), line(fastId, "f", 3, "30.00")));
        }
        eventually(() -> merchant()
                .get("/products?sort=-unitsSold&q=" + prefix)
                .then()
                .body("items.id", contains(fastId, slowId))
                .body("items[0].sales.totalSales.amount", equalTo("30.00")));
    }

    @Test
    @Proves("I-008")
    void shows_the_newest_stock_of_a_sku_and_drops_what_comes_late() {
        String sku = fresh("stock");
        String id = created(product(fresh("stock"), sku));
        String tag = merchant()
                .get("/products/" + id)
                .then()
                .body("variants[0].available", nullValue())
                .extract()
                .header("ETag");
        try (EventPublisher kafka = new EventPublisher()) {
            kafka.publish(new StockLevelChangedV1(sku, 5, 10, 3, 7, -1, "SALE", "o", null, null));
            kafka.publish(new StockLevelChangedV1(sku, 4, 11, 3, 8, 1, "ADJUSTMENT", "o", null, null));
            eventually(() -> merchant().get("/products/" + id).then().body("variants[0].available", equalTo(7)));
            kafka.publish(new StockLevelChangedV1(sku, 6, 9, 3, 6, -1, "SALE", "o", null, null));
        }
        eventually(() -> merchant()
                .header("If-None-Match", tag)
                .get("/products/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("version", equalTo(1))
                .body("variants[0].available", equalTo(6)));
        merchant().get("/products?sku=" + sku).then().body("items[0].variants[0].available", equalTo(6));
    }

    @Test
    @Proves("I-020")
    @Proves("I-021")
    @Proves("I-022")
    void storefronts_see_whether_a_variant_is_in_stock_but_no_figures() {
        String sku = fresh("indicated");
        String id = created(product(fresh("indicated"), sku));
        String variant = storefront().get("/products/" + id).path("variants[0].id");
        merchant()
                .contentType("application/merge-patch+json; charset=utf-8")
                .body("{\"lowStockThreshold\":2}")
                .patch("/products/" + id + "/variants/" + variant)
                .then()
                .statusCode(200);
        storefront().get("/products/" + id).then().body("variants[0].inStock", nullValue());
        try (EventPublisher kafka = new EventPublisher()) {
            kafka.publish(new StockLevelChangedV1(sku, 1, 3, 0, 3, 3, "ADJUSTMENT", "o", null, null));
            eventually(() -> storefront()
                    .get("/products/" + id)
                    .then()
                    .body("variants[0].inStock", equalTo(true))
                    .body("variants[0].stockIndicator", equalTo("IN_STOCK"))
                    .body("variants[0].lowStockThreshold", nullValue())
                    .body("variants[0].available", nullValue()));
            kafka.publish(new StockLevelChangedV1(sku, 2, 3, 1, 2, 2, "SALE", "o", null, null));
            eventually(() ->
                    storefront().get("/products/" + id).then().body("variants[0].stockIndicator", equalTo("LOW")));
            kafka.publish(new StockLevelChangedV1(sku, 3, 3, 3, 0, 0, "SALE", "o", null, null));
        }
        eventually(() -> storefront()
                .get("/products?sku=" + sku)
                .then()
                .body("items[0].variants[0].inStock", equalTo(false))
                .body("items[0].variants[0].stockIndicator", equalTo("OUT_OF_STOCK"))
                .body("items[0].variants[0].available", nullValue()));
    }
}
