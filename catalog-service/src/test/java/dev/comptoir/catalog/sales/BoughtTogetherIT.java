package dev.comptoir.catalog.sales;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.product.ProductJson.storefront;
import static dev.comptoir.catalog.sales.ProductFactsIT.line;
import static dev.comptoir.catalog.sales.ProductFactsIT.order;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class BoughtTogetherIT {

    private static final Instant THEN = Instant.parse("2026-11-28T10:00:00Z");

    private String tea;
    private String cup;
    private String pot;

    @BeforeEach
    void products() {
        tea = created(product(fresh("tea"), fresh("tea")));
        cup = created(product(fresh("cup"), fresh("cup")));
        pot = created(product(fresh("pot"), fresh("pot")));
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check);
    }

    private static void publish(Event... events) {
        try (EventPublisher kafka = new EventPublisher()) {
            for (Event event : events) {
                kafka.publish(UUID.randomUUID(), event);
            }
        }
    }

    private static OrderCompletedV1 sold(String... products) {
        return order(List.of(products).stream()
                .map(id -> line(id, "sku-" + id, 1, "5.00"))
                .toArray(OrderLineV1[]::new));
    }

    private static OrderCancelledV1 cancelled(OrderCompletedV1 order) {
        return new OrderCancelledV1(order.orderId(), 2, "1", UUID.randomUUID(), "CUSTOMER", List.of(), "PLACED", THEN);
    }

    private static RefundIssuedV1 refunded(OrderCompletedV1 order, String product) {
        Money five = Money.parse("5.00", "EUR");
        RefundLineV1 line = new RefundLineV1(UUID.randomUUID(), "sku-" + product, 1, five, false);
        return new RefundIssuedV1(
                order.orderId(),
                2,
                "1",
                UUID.randomUUID(),
                five,
                five,
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

    private ValidatableResponse together() {
        return merchant().get("/products/" + tea + "/bought-together").then().statusCode(200);
    }

    @Test
    @Proves("K-001")
    void orders_say_what_goes_together_whatever_became_of_them_and_however_often_they_say_it() {
        OrderCompletedV1 twice = sold(tea, cup);
        OrderCompletedV1 gone = sold(tea, pot);
        OrderCompletedV1 partly = sold(tea, pot, cup);
        publish(twice, twice, sold(tea, cup), gone, partly, sold(pot));
        eventually(() -> together()
                .body("orderCount", equalTo(4))
                .body("together.productId", contains(cup, pot))
                .body("together.orderCount", contains(3, 2))
                .body("together.units", contains(3, 2))
                .body("never.productId", not(hasItem(cup))));

        publish(cancelled(gone), refunded(partly, pot), refunded(partly, pot));
        eventually(() -> together()
                .body("orderCount", equalTo(3))
                .body("together.productId", contains(cup))
                .body("never.productId", hasItem(pot)));
        storefront()
                .get("/products/" + tea + "/related")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("boughtTogether.id", contains(cup));
    }

    @Test
    void what_happened_to_an_order_before_it_was_counted_counts_after_it() {
        OrderCompletedV1 late = sold(tea, cup);
        OrderCompletedV1 backInPart = sold(tea, pot);
        publish(cancelled(late), refunded(backInPart, pot));
        publish(late, backInPart, late);
        eventually(() -> merchant()
                .get("/products/" + tea + "/statistics")
                .then()
                .body("unitsSold", equalTo(2))
                .body("netUnitsSold", equalTo(1)));
        together().body("orderCount", equalTo(1)).body("together", empty());
        merchant()
                .get("/products/" + pot + "/statistics")
                .then()
                .body("unitsSold", equalTo(1))
                .body("netUnitsSold", equalTo(0));
    }
}
