package dev.comptoir.carts.checkout;

import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.OrdersStandIn.Answer;
import dev.comptoir.carts.OrdersStandIn.Asked;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.shared.QuantityLimitsV1;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CheckoutIT {

    @Inject
    SignedTokens tokens;

    private final OrdersStandIn orders = OrdersStandIn.get();

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void a_cart_becomes_an_order_with_exactly_what_it_shows() {
        JsonPath cart = Shop.completeCart("buyer@example.test");
        String id = cart.getString("id");
        checkOut(id)
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/v1/orders/"))
                .body("cartId", equalTo(id))
                .body("paymentStatus", equalTo("PENDING"))
                .body("total.amount", equalTo("55.20"));
        Asked asked = orders.askedFor(id).getFirst();
        assertThat(asked.body().at("/customer/email").asText()).isEqualTo("buyer@example.test");
        assertThat(asked.body().at("/customer/locale").asText()).isEqualTo("fr");
        assertThat(asked.body().at("/billingAddress/country").asText()).isEqualTo("FR");
        assertThat(asked.body().at("/shippingAddress/city").asText()).isEqualTo("Paris");
        assertThat(asked.body().at("/shipping/price/amount").asText()).isEqualTo("6.00");
        assertThat(asked.body().at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(asked.body().at("/lines/0/total/amount").asText()).isEqualTo("40.00");
        assertThat(asked.body().at("/lines/0/tax/amount").asText()).isEqualTo("8.00");
        assertThat(asked.body().at("/totals/taxTotal/amount").asText()).isEqualTo("9.20");
        assertThat(asked.body().at("/totals/total/amount").asText()).isEqualTo("55.20");
        assertThat(asked.body().at("/customerRemark").asText()).isEqualTo("Sonnez deux fois");
        assertThat(asked.authorization()).startsWith("Bearer ");
        assertThat(asked.traceparent()).startsWith("00-");
        assertThat(asked.idempotencyKey()).isEqualTo(asked.orderId());
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CONVERTED");
    }

    @Test
    void an_ordered_cart_answers_its_order_again_and_takes_no_edits() {
        String id = Shop.completeCart("again@example.test").getString("id");
        JsonPath order = checkOut(id).statusCode(201).extract().jsonPath();
        checkOut(id)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("orderId", equalTo(order.getString("orderId")))
                .body("orderNumber", equalTo(order.getString("orderNumber")))
                .body("orderStatusToken", equalTo(order.getString("orderStatusToken")))
                .body("total.amount", equalTo("55.20"));
        assertThat(tokens.read("order-status", order.getString("orderStatusToken"), 1)
                        .orElseThrow()
                        .ids())
                .containsExactly(UUID.fromString(order.getString("orderId")));
        remark(id, "Too late")
                .statusCode(409)
                .body("code", equalTo("cart-converted"))
                .body("orderNumber", equalTo(order.getString("orderNumber")));
        assertThat(orders.askedFor(id)).hasSize(1);
    }

    @Test
    void everything_missing_is_named_and_nobody_is_asked() {
        String id = Shop.emptyCart();
        checkOut(id)
                .statusCode(422)
                .body("code", equalTo("cart-incomplete"))
                .body("missing", contains("items", "customer.email", "billingAddress"));
        assertThat(orders.askedFor(id)).isEmpty();
        assertThat(Shop.cart(id).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void a_download_needs_no_shipping() {
        String song = Shop.sellsDownload("5.00");
        String id = shopper()
                .body("""
                        {"items":[{"sku":"%s","quantity":1}],"customer":{"email":"song@example.test"},
                         "addresses":{"billing":%s}}""".formatted(song, Shop.address("FR")))
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        checkOut(id).statusCode(201).body("total.amount", equalTo("6.00"));
        assertThat(orders.askedFor(id).getFirst().body().has("shipping")).isFalse();
    }

    @Test
    @Proves("I-007")
    void a_refusal_is_passed_on_and_gives_the_cart_back() {
        JsonPath cart = Shop.completeCart("short@example.test");
        String id = cart.getString("id");
        String sku = cart.getString("items[0].sku");
        orders.answer(id, _ -> new Answer(409, """
                {"type":"/problems/insufficient-stock","title":"Conflict","status":409,"detail":"Not enough stock.",
                 "code":"insufficient-stock","lines":[{"sku":"%s","requested":2,"available":1}]}""".formatted(sku)));
        checkOut(id)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("insufficient-stock"))
                .body("detail", equalTo("Not enough stock."))
                .body("lines.sku", contains(sku))
                .body("lines.available", contains(1));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("ACTIVE");
        orders.answer(id, null);
        checkOut(id).statusCode(201);
        assertThat(orders.askedFor(id))
                .extracting(Asked::orderId)
                .hasSize(2)
                .containsOnly(orders.askedFor(id).getFirst().orderId());
    }

    @Test
    void silence_keeps_the_cart_locked_and_a_retry_asks_for_the_same_order() {
        String id = Shop.completeCart("silence@example.test").getString("id");
        orders.answer(id, asked -> {
            orders.place(asked);
            return Answer.SILENCE;
        });
        checkOut(id).statusCode(503).body("code", equalTo("orders-unavailable"));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CHECKING_OUT");
        remark(id, "Changed my mind").statusCode(409).body("code", equalTo("cart-checking-out"));
        orders.answer(id, null);
        String first = orders.askedFor(id).getFirst().orderId();
        checkOut(id).statusCode(200).body("orderId", equalTo(first));
        assertThat(orders.askedFor(id)).extracting(Asked::orderId).containsExactly(first, first);
    }

    @Test
    void trouble_on_the_other_side_is_no_refusal() {
        String id = Shop.completeCart("trouble@example.test").getString("id");
        orders.answer(id, _ -> new Answer(503, "{\"code\":\"inventory-unavailable\"}"));
        checkOut(id).statusCode(503).body("code", equalTo("orders-unavailable"));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("CHECKING_OUT");
    }

    @Test
    void the_shopper_is_asked_to_wait_as_long_as_orders_service_asks() {
        String id = Shop.completeCart("patient@example.test").getString("id");
        orders.answer(id, _ -> new Answer(503, "{\"code\":\"inventory-unavailable\"}", "7"));
        checkOut(id).statusCode(503).header("Retry-After", equalTo("7")).body("retryAfter", equalTo(7));
    }

    /** The last look also lets the carts of other tests through again. */
    @Test
    void while_orders_service_stays_away_the_shopper_is_asked_to_wait_longer_each_time() {
        String id = Shop.completeCart("longer@example.test").getString("id");
        orders.answer(id, _ -> new Answer(503, "{\"code\":\"inventory-unavailable\"}"));
        checkOut(id).statusCode(503).header("Retry-After", equalTo("1"));
        AtomicInteger longest = new AtomicInteger();
        await("a wait of seconds").atMost(Duration.ofSeconds(30)).until(() -> {
            String wait = checkOut(id).statusCode(503).extract().header("Retry-After");
            return longest.accumulateAndGet(Integer.parseInt(wait), Math::max) >= 3;
        });
        orders.answer(id, null);
        await("the way is free again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> checkOut(id).extract().statusCode() < 300);
    }

    @Test
    void a_number_that_the_product_does_not_allow_is_neither_put_in_nor_ordered() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, new QuantityLimitsV1(2, 6, 2));
        String id = Shop.completeCart("boxes@example.test", sku, 4).getString("id");
        shopper()
                .body("{\"quantity\":5}")
                .patch("/carts/{id}/items/{sku}", id, sku)
                .then()
                .statusCode(422)
                .body("code", equalTo("quantity-not-in-step"))
                .body("step", equalTo(2))
                .body("errors.pointer", contains("/quantity"));
        Shop.sells(product, 2, new QuantityLimitsV1(1, 3, 1));
        checkOut(id)
                .statusCode(422)
                .body("code", equalTo("quantity-above-maximum"))
                .body("maximum", equalTo(3))
                .body("errors.pointer", contains("/items/0/quantity"));
        assertThat(orders.askedFor(id)).isEmpty();
        Shop.sells(product, 3, (QuantityLimitsV1) null);
        checkOut(id).statusCode(201);
    }

    @Test
    void something_out_of_sale_is_named() {
        UUID product = UUID.randomUUID();
        String sku = Shop.sells(product, 1, "20.00");
        String id = Shop.completeCart("gone@example.test", sku, 2).getString("id");
        Shop.tell(Shop.product(product, 2, "ARCHIVED", "20.00", true));
        Shop.awaitVersion(product, 2);
        checkOut(id).statusCode(409).body("code", equalTo("not-sellable")).body("skus", contains(sku));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void a_stale_checkout_is_refused() {
        String id = Shop.completeCart("stale@example.test").getString("id");
        remark(id, "Newer").statusCode(200);
        shopper()
                .header("If-Match", "\"0\"")
                .post("/carts/{id}/checkout", id)
                .then()
                .statusCode(412);
        shopper()
                .header("If-Match", "\"1\"")
                .post("/carts/{id}/checkout", id)
                .then()
                .statusCode(201);
    }

    @Test
    void a_cart_nobody_opened_is_not_found() {
        checkOut(UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("cart-not-found"));
    }

    @Test
    void the_event_closes_a_cart_whose_answer_got_lost() {
        String id = Shop.completeCart("lost@example.test").getString("id");
        orders.answer(id, _ -> new Answer(500, "{}"));
        checkOut(id).statusCode(503);
        UUID orderId = UUID.fromString(orders.askedFor(id).getFirst().orderId());
        Shop.tell(OrderEvents.completed(orderId, "N-4711", UUID.fromString(id)));
        await().untilAsserted(
                        () -> assertThat(Shop.cart(id).getString("status")).isEqualTo("CONVERTED"));
        long version = Shop.cart(id).getLong("version");
        Shop.tell(OrderEvents.completed(orderId, "N-4711", UUID.fromString(id)));
        checkOut(id).statusCode(200).body("orderNumber", equalTo("N-4711"));
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(version);
        assertThat(Database.current().count("carts where id = ? and converted_at is not null", UUID.fromString(id)))
                .isOne();
    }

    private static ValidatableResponse remark(String id, String remark) {
        return Shop.remark(shopper(), id, remark).then();
    }
}
