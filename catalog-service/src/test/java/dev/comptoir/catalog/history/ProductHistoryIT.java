package dev.comptoir.catalog.history;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProductHistoryIT {

    private static final Money ZERO = Money.zero("EUR");
    private static final Instant THEN = Instant.parse("2026-11-01T09:00:00Z");

    private final EventPublisher kafka = new EventPublisher();

    @AfterEach
    void close() {
        kafka.close();
    }

    private void handled(UUID event) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Database.current().count("inbox where event_id = ?", event) == 1);
    }

    private void published(Event event) {
        UUID id = kafka.publish(event);
        kafka.publish(id, event);
        handled(id);
    }

    private static OrderLineV1 line(String productId, String sku, int quantity, String total) {
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
                ZERO,
                null,
                null);
    }

    private static OrderCompletedV1 order(UUID id, String number, Instant at, OrderLineV1... lines) {
        return new OrderCompletedV1(
                id,
                1,
                number,
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
                at,
                null,
                null,
                null,
                null);
    }

    private static RefundIssuedV1 refund(UUID order, String sku, int units) {
        RefundLineV1 line = new RefundLineV1(UUID.randomUUID(), sku, units, ZERO, true);
        return new RefundIssuedV1(
                order,
                2,
                "1",
                UUID.randomUUID(),
                ZERO,
                ZERO,
                List.of(line),
                "",
                false,
                "PAID",
                "REFUNDED",
                THEN,
                "MANUAL",
                "SUCCEEDED",
                List.of());
    }

    private static ValidatableResponse get(String id, String path) {
        return merchant().get("/products/" + id + path).then().statusCode(200);
    }

    @Test
    @Proves("K-004")
    void a_product_shows_its_last_ten_orders_newest_first() {
        String sku = fresh("recent");
        String id = created(product(sku, sku));
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            published(order(UUID.randomUUID(), "N" + i, THEN.plusSeconds(i), line(id, sku, i, i + ".00")));
            numbers.add("N" + i);
        }
        Collections.reverse(numbers);

        get(id, "/recent-orders")
                .body("items.orderNumber", equalTo(numbers.subList(0, 10)))
                .body("items[0].units", equalTo(11))
                .body("items[0].total.amount", equalTo("11.00"))
                .body("items[0].cancelled", equalTo(false));
        get(id, "/statistics").body("orderCount", equalTo(11)).body("unitsSold", equalTo(66));
        merchant()
                .get("/products/" + UUID.randomUUID() + "/recent-orders")
                .then()
                .statusCode(404);
        storefront().get("/products/" + id + "/recent-orders").then().statusCode(403);
    }

    @Test
    @Proves("K-004")
    void what_comes_back_is_counted_once_and_never_more_than_was_sold() {
        String sku = fresh("back");
        String other = fresh("back");
        String id = created(product(sku, sku, other));
        UUID order = UUID.randomUUID();
        published(order(order, "1", THEN, line(id, sku, 3, "10.00"), line(id, other, 1, "2.01")));
        UUID kept = UUID.randomUUID();
        published(order(kept, "2", THEN, line(id, sku, 2, "7.00")));

        published(refund(order, sku, 1));
        get(id, "/statistics")
                .body("unitsRefunded", equalTo(1))
                .body("refundedSales.amount", equalTo("3.00"))
                .body("netUnitsSold", equalTo(5))
                .body("netSales.amount", equalTo("16.01"));
        published(new OrderCancelledV1(order, 3, "1", UUID.randomUUID(), "CUSTOMER", List.of(), "PLACED", THEN));
        published(refund(order, sku, 2));

        get(id, "/statistics")
                .body("unitsSold", equalTo(6))
                .body("totalSales.amount", equalTo("19.01"))
                .body("unitsRefunded", equalTo(4))
                .body("refundedSales.amount", equalTo("12.01"))
                .body("netUnitsSold", equalTo(2))
                .body("netSales.amount", equalTo("7.00"));
        get(id, "/recent-orders")
                .body("items.find { it.orderId == '%s' }.cancelled".formatted(order), equalTo(true))
                .body("items.find { it.orderId == '%s' }.unitsRefunded".formatted(order), equalTo(4))
                .body("items.find { it.orderId == '%s' }.cancelled".formatted(kept), equalTo(false));
    }

    @Test
    @Proves("K-001")
    void the_best_sellers_of_a_period_are_those_of_its_orders_without_what_came_back() {
        Instant day = Instant.parse("1999-12-31T00:00:00Z");
        String many = fresh("many");
        String dear = fresh("dear");
        String gone = fresh("gone");
        String first = created(product(many, many));
        String second = created(product(dear, dear));
        String third = created(product(gone, gone));
        UUID cancelled = UUID.randomUUID();
        UUID refunded = UUID.randomUUID();
        published(order(refunded, "1", day, line(first, many, 5, "10.00"), line(second, dear, 1, "90.00")));
        published(order(UUID.randomUUID(), "2", day.minusSeconds(1), line(second, dear, 9, "810.00")));
        published(order(cancelled, "3", day.plusSeconds(9), line(third, gone, 7, "70.00")));
        published(new OrderCancelledV1(cancelled, 3, "3", UUID.randomUUID(), "CUSTOMER", List.of(), "PLACED", THEN));
        published(refund(refunded, many, 2));
        Instant end = Instant.parse("2000-01-01T00:00:00Z");
        published(order(UUID.randomUUID(), "4", end, line(first, many, 9, "900.00")));
        merchant()
                .get("/products/best-sellers?from=1999-12-31T00:00:00Z&to=2000-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.productId", contains(first, second))
                .body("items.netUnitsSold", contains(3, 1))
                .body("items.netSales.amount", contains("6.00", "90.00"));
        merchant()
                .get("/products/best-sellers?from=1999-12-31T00:00:00Z&to=2000-01-01T00:00:00Z&by=sales&limit=1")
                .then()
                .body("items.productId", contains(second));
        merchant().get("/products/best-sellers").then().statusCode(400);
        merchant()
                .get("/products/best-sellers?from=2000-01-02T00:00:00Z&to=2000-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"));
    }

    @Test
    @Proves("K-004")
    void an_order_counts_once_whatever_events_bring_it_and_a_recount_says_what_was_wrong() {
        String sku = fresh("count");
        String id = created(product(sku, sku));
        OrderCompletedV1 order = order(UUID.randomUUID(), "1", THEN, line(id, sku, 3, "9.00"));
        published(order);
        published(order);
        published(refund(order.orderId(), sku, 1));
        get(id, "/statistics").body("unitsSold", equalTo(3)).body("orderCount", equalTo(1));
        merchant()
                .post("/products/sales-recounts")
                .then()
                .statusCode(200)
                .body("differences.findAll { it.productId == '%s' }".formatted(id), hasSize(0));
        Database.current().execute("update product_sales set units_sold = 8 where product_id = ?", UUID.fromString(id));
        merchant()
                .post("/products/sales-recounts")
                .then()
                .body("differences.find { it.productId == '%s' }.before.unitsSold".formatted(id), equalTo(8))
                .body("differences.find { it.productId == '%s' }.after.unitsSold".formatted(id), equalTo(3));
        get(id, "/statistics").body("unitsSold", equalTo(3)).body("netUnitsSold", equalTo(2));
    }

    private static OrderEditedV1 edited(UUID order, OrderLineV1... lines) {
        return new OrderEditedV1(
                order,
                2,
                "1",
                UUID.randomUUID(),
                null,
                null,
                null,
                List.of(lines),
                List.of(),
                null,
                null,
                List.of(),
                "PAID",
                "PAID",
                null,
                THEN,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    @Proves("K-004")
    void an_edited_order_sells_what_it_holds_from_then_on() {
        String sku = fresh("edited");
        String other = fresh("edited");
        String id = created(product(sku, sku));
        String added = created(product(other, other));
        UUID order = UUID.randomUUID();
        published(order(order, "1", THEN, line(id, sku, 4, "8.00")));
        published(refund(order, sku, 1));
        published(edited(order, line(id, sku, 2, "4.00"), line(added, other, 3, "9.00")));
        get(id, "/statistics")
                .body("unitsSold", equalTo(2))
                .body("unitsRefunded", equalTo(1))
                .body("netSales.amount", equalTo("2.00"));
        get(added, "/statistics").body("unitsSold", equalTo(3)).body("orderCount", equalTo(1));
        published(edited(order, line(id, sku, 2, "4.00")));
        get(added, "/statistics").body("unitsSold", equalTo(0)).body("orderCount", equalTo(0));
        get(added, "/recent-orders").body("items", hasSize(0));
        merchant()
                .post("/products/sales-recounts")
                .then()
                .body("differences.findAll { it.productId == '%s' }".formatted(id), hasSize(0));
    }

    private static CartAbandonedV1 abandoned(UUID cart, long version, Instant at, CartItemV1... items) {
        return new CartAbandonedV1(cart, version, null, List.of(items), Money.parse("9.00", "EUR"), at, null, null);
    }

    private static CartItemV1 item(String productId, String sku, int quantity, String total) {
        Money money = Money.parse(total, "EUR");
        return new CartItemV1(sku, UUID.fromString(productId), "x", null, quantity, money, money);
    }

    @Test
    @Proves("C-040")
    @Proves("K-004")
    void a_product_shows_the_last_ten_abandoned_carts_with_it() {
        String sku = fresh("cart");
        String id = created(product(sku, sku));
        String other = created(product(fresh("cart"), fresh("cart")));
        List<UUID> carts = Stream.generate(UUID::randomUUID).limit(12).toList();
        published(abandoned(UUID.randomUUID(), 3, THEN.minusSeconds(1), item(id, sku, 1, "2.00")));
        for (int i = 0; i < 12; i++) {
            published(abandoned(
                    carts.get(i), 3, THEN.plusSeconds(i), item(id, sku, 2, "4.00"), item(id, sku, 1, "2.00")));
        }
        published(new CartResumedV1(carts.get(11), 4, THEN));
        published(new CartRecoveredV1(carts.get(10), 4, null, null, UUID.randomUUID(), ZERO, THEN, null));
        published(abandoned(carts.get(9), 5, THEN.plusSeconds(60), item(other, "x", 1, "1.00")));

        get(id, "/recent-abandoned-carts")
                .body("items", hasSize(10))
                .body(
                        "items.cartId",
                        equalTo(Stream.of(10, 8, 7, 6, 5, 4, 3, 2, 1, 0)
                                .map(i -> carts.get(i).toString())
                                .toList()))
                .body("items[0].recovered", equalTo(true))
                .body("items[1].recovered", equalTo(false))
                .body("items[0].units", equalTo(3))
                .body("items[0].total.amount", equalTo("6.00"));
        get(other, "/recent-abandoned-carts")
                .body("items.cartId", contains(carts.get(9).toString()));
    }
}
