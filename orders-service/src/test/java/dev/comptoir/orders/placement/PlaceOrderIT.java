package dev.comptoir.orders.placement;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.InventoryStub;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StoreEmailsForTest;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.MailSeam.ReceivedMail;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PlaceOrderIT {

    private static ValidatableResponse place(String json) {
        return asked().body(json).post("/internal/placements").then();
    }

    @Test
    @Proves("O-048")
    void a_cart_becomes_an_order_that_waits_for_its_payment() {
        Cart cart = Cart.of(UUID.randomUUID());
        place(cart.json())
                .statusCode(201)
                .body("orderId", equalTo(cart.orderId().toString()))
                .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"))
                .body("total.amount", equalTo("48.60"))
                .body("placedAt", notNullValue());
    }

    @Test
    @Proves("O-011")
    @Proves("O-020")
    @Proves("O-024")
    @Proves("O-027")
    void the_order_shows_who_bought_what_and_how_the_total_is_made_up() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Orders.Placed order = Orders.placed();
        Orders.get(order.id())
                .body("orderNumber", equalTo(order.number()))
                .body("lifecycle", equalTo("PLACED"))
                .body("placedAt", notNullValue())
                .body("customer.email", equalTo(order.email()))
                .body("customer.name", equalTo("Ann Smith"))
                .body("customer.phone", equalTo("+33 1 23 45 67 89"))
                .body("billingAddress.name", equalTo("Ann Smith"))
                .body("billingAddress.line1", equalTo("1 Bill Street"))
                .body("billingAddress.postalCode", equalTo("75001"))
                .body("billingAddress.city", equalTo("Paris"))
                .body("billingAddress.country", equalTo("FR"))
                .body("shippingAddress.name", equalTo("Ann Smith"))
                .body("shippingAddress.line1", equalTo("2 Ship Street"))
                .body("shippingAddress.postalCode", equalTo("75001"))
                .body("shippingAddress.city", equalTo("Paris"))
                .body("shippingAddress.country", equalTo("FR"))
                .body("shipping.name", equalTo("Colissimo"))
                .body("lines", hasSize(2))
                .body("lines[1].fileGuid", equalTo(Cart.FILE.toString()))
                .body("totals.subtotal.amount", equalTo("35.50"))
                .body("totals.discountTotal.amount", equalTo("0.00"))
                .body("totals.shippingTotal.amount", equalTo("5.00"))
                .body("totals.taxTotal.amount", equalTo("8.10"))
                .body("totals.total.amount", equalTo("48.60"))
                .body("totals.dueTotal.amount", equalTo("48.60"))
                .body("customerRemark", equalTo("Ring twice"))
                .body("giftMessage", equalTo("Happy birthday!"));
        String placedAt = Orders.get(order.id()).extract().path("placedAt");
        assertThat(Instant.parse(placedAt)).isBetween(before, Instant.now());
    }

    @Test
    void the_other_programs_are_told_everything() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            OrderCompletedV1 told = events.await(OrderCompletedV1.class, order.id());
            assertThat(told.version()).isEqualTo(1);
            assertThat(told.orderNumber()).isEqualTo(order.number());
            assertThat(told.cartId()).isEqualTo(order.cartId());
            assertThat(told.lines()).extracting("sku").containsExactly("SHIRT-M", "BOOK");
            assertThat(told.totals().total().amount()).isEqualTo("48.60");
        }
    }

    @Test
    void the_same_cart_gets_the_same_order_again() {
        Cart cart = Cart.of(UUID.randomUUID());
        String number = place(cart.json()).statusCode(201).extract().path("orderNumber");
        place(cart.again().json())
                .statusCode(200)
                .body("orderId", equalTo(cart.orderId().toString()))
                .body("orderNumber", equalTo(number));
        assertThat(Database.current().count("mails where subject_id = ?", cart.orderId()))
                .isEqualTo(2);
    }

    @Test
    void one_cart_asked_for_by_many_at_once_becomes_one_order() throws Exception {
        UUID cartId = UUID.randomUUID();
        Set<String> orderIds = new ConcurrentSkipListSet<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Integer> attempt = () -> {
                ValidatableResponse answer = place(Cart.of(cartId).json());
                orderIds.add(answer.extract().path("orderId"));
                return answer.extract().statusCode();
            };
            List<Future<Integer>> answers = pool.invokeAll(java.util.Collections.nCopies(8, attempt));
            long created = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(orderIds).hasSize(1);
    }

    @Test
    void many_attempts_at_once_with_one_order_id_all_get_the_order_of_their_cart() throws Exception {
        Cart cart = Cart.of(UUID.randomUUID());
        try (var pool = Executors.newFixedThreadPool(20)) {
            Callable<ValidatableResponse> attempt = () -> place(cart.json());
            for (Future<ValidatableResponse> answer : pool.invokeAll(java.util.Collections.nCopies(20, attempt))) {
                assertThat(answer.get().extract().statusCode()).isIn(200, 201);
                answer.get().body("orderId", equalTo(cart.orderId().toString()));
            }
        }
    }

    @Test
    void an_order_of_this_cart_is_the_answer_even_when_inventory_refuses_the_late_attempt() throws Exception {
        Cart cart = Cart.of(UUID.randomUUID());
        Cart late = cart.with("SLOWLY-SHORT");
        try (var pool = Executors.newFixedThreadPool(1)) {
            Future<ValidatableResponse> answer = pool.submit(() -> place(late.json()));
            InventoryStub.awaitSlow();
            place(cart.json()).statusCode(201);
            InventoryStub.releaseSlow();
            answer.get().statusCode(200).body("orderId", equalTo(cart.orderId().toString()));
        }
    }

    @Test
    void the_answer_the_order_and_a_repetition_tell_one_instant() {
        Cart cart = Cart.of(UUID.randomUUID());
        String placedAt = place(cart.json()).statusCode(201).extract().path("placedAt");

        place(cart.json()).statusCode(200).body("placedAt", equalTo(placedAt));
        Orders.get(cart.orderId()).body("placedAt", equalTo(placedAt));
    }

    @Test
    @Proves("V08")
    void numbers_rise_and_no_two_orders_share_one() {
        long first = Long.parseLong(Orders.placed().number().replaceAll("\\D", ""));
        long second = Long.parseLong(Orders.placed().number().replaceAll("\\D", ""));
        assertThat(second).isGreaterThan(first);
    }

    @Test
    @Proves("O-013")
    void the_merchant_gets_a_mail_with_a_link_to_the_page_the_merchant_has_named() {
        String merchant = UUID.randomUUID() + "@example.test";
        try (StoreEmailsForTest _ = StoreEmailsForTest.with(
                "{\"orderAdminUrl\":\"https://admin.example/orders/{orderId}?n={orderNumber}\"}", merchant)) {
            Orders.Placed order = Orders.placed();
            ReceivedMail mail = MailSeam.awaitMailsTo(merchant, 1).getFirst();
            assertThat(mail.subject()).contains(order.number());
            assertThat(mail.html())
                    .contains("href=\"https://admin.example/orders/" + order.id() + "?n=" + order.number() + "\"")
                    .contains("48.60")
                    .contains("Shirt &lt;M&gt;")
                    .contains("Ring twice");
        }
    }

    @Test
    @Proves("O-013")
    void without_such_a_page_the_mail_leads_nowhere() {
        String merchant = UUID.randomUUID() + "@example.test";
        try (StoreEmailsForTest _ = StoreEmailsForTest.with("{}", merchant)) {
            Orders.placed();
            assertThat(MailSeam.awaitMailsTo(merchant, 1).getFirst().html())
                    .contains("Ring twice")
                    .doesNotContain("Manage this order")
                    .doesNotContain("/v1/orders/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "fr_FR", "fr"})
    void the_customer_gets_a_confirmation_in_the_customers_language(String locale) {
        Cart french = Cart.of(UUID.randomUUID()).speaking(locale).named("Anaïs d'Été");
        Orders.Placed order = Orders.placed(french);
        ReceivedMail mail = MailSeam.awaitMailsTo(order.email(), 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Votre commande " + order.number());
        assertThat(mail.text()).contains("Bonjour Anaïs d'Été,").contains("48,60");
        assertThat(mail.html()).contains("Merci pour votre commande").contains("Shirt &lt;M&gt;");
    }

    @Test
    void prices_that_include_the_tax_add_up_too() {
        String json = Cart.of(UUID.randomUUID())
                .json()
                .replace("\"unitPrice\":" + eur("10.00"), "\"unitPrice\":" + eur("12.00"));
        place(json).statusCode(201);
    }

    @Test
    @Proves("O-053")
    @Proves("V27")
    void an_order_that_costs_nothing_takes_the_stores_setting() {
        place(Cart.of(UUID.randomUUID()).freeJson()).statusCode(201).body("paymentStatus", equalTo("AWAITING_PAYMENT"));
        freeOrdersAre("PAID");
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Cart cart = Cart.of(UUID.randomUUID());
            place(cart.freeJson()).statusCode(201).body("paymentStatus", equalTo("PAID"));
            OrderPaidV1 told = events.await(OrderPaidV1.class, cart.orderId());
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.lines()).extracting("fileGuid").contains(Cart.FILE);
            Orders.get(cart.orderId()).body("payments", hasSize(1)).body("version", equalTo(2));
        } finally {
            freeOrdersAre("AWAITING_PAYMENT");
        }
    }

    private static void freeOrdersAre(String paymentStatus) {
        Response current = asked().get("/settings/orders");
        Map<String, Object> body = new HashMap<>(current.jsonPath().getMap("$"));
        body.keySet().retainAll(Set.of("nextOrderNumber", "prefix", "suffix"));
        body.put("zeroTotalPaymentStatus", paymentStatus);
        asked().header("If-Match", current.header("ETag"))
                .body(body)
                .put("/settings/orders")
                .then()
                .statusCode(200)
                .body("zeroTotalPaymentStatus", equalTo(paymentStatus));
    }
}
