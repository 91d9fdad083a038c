package dev.comptoir.orders.payment;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.pay;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.paymentsession.Sessions;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PaymentIT {

    private static ValidatableResponse reverse(UUID order, Object payment) {
        return asked().body("{\"reason\":\"bounced\"}")
                .post("/orders/{id}/payments/{payment}/reversal", order, payment)
                .then();
    }

    @Test
    @Proves("O-055")
    @Proves("O-030")
    void an_order_is_marked_paid_with_all_that_is_due() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            pay(order.id(), null)
                    .statusCode(201)
                    .body("amount.amount", equalTo("48.60"))
                    .body("paymentStatus", equalTo("PAID"))
                    .body("orderVersion", equalTo(2));
            OrderPaidV1 told = events.await(OrderPaidV1.class, order.id());
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.cartId()).isEqualTo(order.cartId());
            assertThat(told.previousPaymentStatus()).isEqualTo("AWAITING_PAYMENT");
            assertThat(told.customer().email()).isEqualTo(order.email());
            assertThat(told.lines()).extracting("fileGuid").contains(Cart.FILE);
            Orders.get(order.id())
                    .body("payments", hasSize(1))
                    .body("payments[0].amount.amount", equalTo("48.60"))
                    .body("totals.paidTotal.amount", equalTo("48.60"))
                    .body("payments[0].method", equalTo("Bank transfer"))
                    .body("payments[0].receivedAt", notNullValue());
            String receivedAt = Orders.get(order.id()).extract().path("payments[0].receivedAt");
            assertThat(Instant.parse(receivedAt)).isBetween(before, Instant.now());
        }
    }

    @Test
    void the_customer_reads_of_a_payment_when_that_is_wanted() {
        Orders.Placed order = Orders.placed();
        asked().body("""
                        {"method": "Bank transfer", "notifyCustomer": true}""").post("/orders/{id}/payments", order.id()).then().statusCode(201);
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .extracting(MailSeam.ReceivedMail::subject)
                .contains("Payment received for your order " + order.number());
    }

    @Test
    void part_of_the_money_is_told_only_once_the_rest_is_there() {
        Orders.Placed order = Orders.placed();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            pay(order.id(), "20.00").statusCode(201).body("paymentStatus", equalTo("PARTIALLY_PAID"));
            pay(order.id(), "28.60").statusCode(201).body("paymentStatus", equalTo("PAID"));
            assertThat(events.await(OrderPaidV1.class, order.id()).previousPaymentStatus())
                    .isEqualTo("PARTIALLY_PAID");
            assertThat(events.ofType(OrderPaidV1.class, order.id())).hasSize(1);
        }
    }

    @Test
    void more_than_is_due_is_refused_and_leaves_nothing() {
        Orders.Placed order = Orders.placed();
        pay(order.id(), "48.61")
                .statusCode(422)
                .body("code", equalTo("payment-exceeds-due"))
                .body("due.amount", equalTo("48.60"));
        assertThat(Database.current().count("payments where order_id = ?", order.id()))
                .isZero();
        pay(order.id(), "0.00").statusCode(422).body("code", equalTo("payment-not-positive"));
        pay(order.id(), null).statusCode(201);
        pay(order.id(), null).statusCode(409).body("code", equalTo("order-already-paid"));
    }

    @Test
    void another_currency_and_an_unknown_order_are_refused() {
        Orders.Placed order = Orders.placed();
        asked().body("{\"method\":\"Cash\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}")
                .post("/orders/{id}/payments", order.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-money"));
        pay(UUID.randomUUID(), null).statusCode(404).body("code", equalTo("order-not-found"));
    }

    @Test
    void without_a_provider_nothing_is_paid_online() {
        Orders.Placed order = Orders.placed();
        Sessions.start(order.id(), "{\"form\":\"HOSTED_PAGE\"}")
                .statusCode(409)
                .body("code", equalTo("payment-provider-not-configured"));
        given().accept("application/json")
                .get(Sessions.statusPath(order.id()))
                .then()
                .statusCode(200)
                .body("payableOnline", equalTo(false));
        given().contentType("application/json")
                .body("{}")
                .post("/payment-provider-events/stripe")
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-provider-not-configured"));
    }

    @Test
    void the_same_key_pays_once() {
        Orders.Placed order = Orders.placed();
        UUID key = UUID.randomUUID();
        String body = "{\"method\":\"Cash\",\"amount\":%s}".formatted(Orders.eur("1.00"));
        asked(key).body(body).post("/orders/{id}/payments", order.id()).then().statusCode(201);
        asked(key)
                .body(body)
                .post("/orders/{id}/payments", order.id())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true");
        assertThat(Database.current().count("payments where order_id = ?", order.id()))
                .isEqualTo(1);
    }

    @Test
    @Proves("O-056")
    @Proves("X25")
    void a_paid_order_is_marked_unpaid_again_and_both_stay_on_record() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            String payment = pay(order.id(), null).extract().path("id");
            reverse(order.id(), payment)
                    .statusCode(200)
                    .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                    .body("reversedAt", notNullValue());
            OrderMarkedUnpaidV1 told = events.await(OrderMarkedUnpaidV1.class, order.id());
            assertThat(told.version()).isEqualTo(3);
            assertThat(told.reversed().amount()).isEqualTo("48.60");
            assertThat(told.previousPaymentStatus()).isEqualTo("PAID");
            reverse(order.id(), payment).statusCode(409).body("code", equalTo("payment-already-reversed"));
            Orders.get(order.id())
                    .body("payments", hasSize(1))
                    .body("payments[0].reversalReason", equalTo("bounced"))
                    .body("totals.paidTotal.amount", equalTo("0.00"));
        }
    }

    @Test
    void refunded_money_cannot_be_marked_as_never_received() {
        Orders.Placed order = Orders.placed();
        String payment = pay(order.id(), null).extract().path("id");
        Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        reverse(order.id(), payment).statusCode(409).body("code", equalTo("payment-has-refunds"));
        reverse(order.id(), UUID.randomUUID()).statusCode(404).body("code", equalTo("payment-not-found"));
        reverse(Orders.placed().id(), payment).statusCode(404).body("code", equalTo("payment-not-found"));
    }

    @Test
    void a_stale_version_is_refused() {
        Orders.Placed order = Orders.paid();
        asked().header("If-Match", "\"1\"")
                .body("{\"method\":\"Cash\"}")
                .post("/orders/{id}/payments", order.id())
                .then()
                .statusCode(412);
    }

    @Test
    void an_order_whose_money_went_back_is_paid_again_another_way() {
        UUID order = Orders.paid().id();
        Orders.refund(order, UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        Orders.get(order).body("totals.dueTotal.amount", equalTo("48.60"));

        Orders.pay(order, null).statusCode(201).body("amount.amount", equalTo("48.60"));

        Orders.get(order)
                .body("paymentStatus", equalTo("PAID"))
                .body("totals.paidTotal.amount", equalTo("97.20"))
                .body("totals.refundableTotal.amount", equalTo("48.60"))
                .body("totals.dueTotal.amount", equalTo("0.00"));
    }
}
