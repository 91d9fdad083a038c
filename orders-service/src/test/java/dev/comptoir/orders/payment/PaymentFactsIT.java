package dev.comptoir.orders.payment;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.pay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.DisputeResolvedV1;
import dev.comptoir.contracts.orders.OrderFinishedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderPartiallyPaidV1;
import dev.comptoir.contracts.orders.OrderReopenedV1;
import dev.comptoir.contracts.orders.PaymentDisputedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PaymentFactsIT {

    private static ValidatableResponse dispute(UUID order, String payment) {
        return asked().body("{\"reason\":\"never came\"}")
                .put("/orders/{id}/payments/{payment}/dispute", order, payment)
                .then();
    }

    private static ValidatableResponse resolve(UUID order, String payment) {
        return asked().delete("/orders/{id}/payments/{payment}/dispute", order, payment)
                .then();
    }

    @Test
    @Proves("O-044")
    void a_part_of_the_money_is_a_fact_of_its_own_with_what_is_still_due() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            pay(order, "20.00").statusCode(201);
            OrderPartiallyPaidV1 part = events.await(OrderPartiallyPaidV1.class, order);
            assertThat(part.received().amount()).isEqualTo("20.00");
            assertThat(part.due().amount()).isEqualTo("28.60");
            assertThat(part.previousPaymentStatus()).isEqualTo("AWAITING_PAYMENT");
            assertThat(part.paymentStatus()).isEqualTo("PARTIALLY_PAID");
            pay(order, null).statusCode(201);
            OrderPaidV1 paid = events.await(OrderPaidV1.class, order);
            assertThat(paid.previousPaymentStatus()).isEqualTo("PARTIALLY_PAID");
            assertThat(paid.paymentStatus()).isEqualTo("PAID");
        }
    }

    @Test
    void the_last_part_of_a_reduced_price_is_paid_with_the_status_the_order_has() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            pay(order, "40.00").statusCode(201);
            Orders.refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(Orders.eur("10.00")))
                    .statusCode(201);
            pay(order, null).statusCode(201).body("amount.amount", equalTo("8.60"));
            assertThat(events.await(OrderPaidV1.class, order).paymentStatus()).isEqualTo("PARTIALLY_REFUNDED");
        }
    }

    @Test
    @Proves("O-054")
    void the_payment_that_finishes_an_order_says_so_and_its_reversal_opens_it_again() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
            String payment = pay(order, null).statusCode(201).extract().path("id");
            assertThat(events.await(OrderFinishedV1.class, order).version()).isEqualTo(3);
            asked().body("{}")
                    .post("/orders/{id}/payments/{payment}/reversal", order, payment)
                    .then()
                    .statusCode(200);
            OrderReopenedV1 reopened = events.await(OrderReopenedV1.class, order);
            assertThat(reopened.paymentStatus()).isEqualTo("AWAITING_PAYMENT");
            assertThat(reopened.fulfillmentStatus()).isEqualTo("SHIPPED");
        }
    }

    @Test
    @Proves("O-040")
    void a_payment_is_disputed_and_the_dispute_is_over() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            String payment = pay(order, null).extract().path("id");
            dispute(order, payment).statusCode(200).body("disputedAt", notNullValue());
            PaymentDisputedV1 told = events.await(PaymentDisputedV1.class, order);
            assertThat(told.reason()).isEqualTo("never came");
            dispute(order, payment).statusCode(409).body("code", equalTo("payment-already-disputed"));
            Orders.get(order)
                    .body("views.storeStatus", equalTo("DISPUTED"))
                    .body("payments[0].disputedAt", notNullValue());
            resolve(order, payment).statusCode(200).body("disputeResolvedAt", notNullValue());
            assertThat(events.await(DisputeResolvedV1.class, order).amount().amount())
                    .isEqualTo("48.60");
            resolve(order, payment).statusCode(409).body("code", equalTo("order-not-disputed"));
            Orders.get(order).body("views.storeStatus", equalTo("PROCESSED"));
        }
    }

    @Test
    void money_that_is_lost_in_a_dispute_is_reversed_which_ends_it() {
        UUID order = Orders.placed().id();
        String payment = pay(order, null).extract().path("id");
        dispute(order, payment).statusCode(200);
        asked().body("{\"reason\":\"lost\"}")
                .post("/orders/{id}/payments/{payment}/reversal", order, payment)
                .then()
                .statusCode(200)
                .body("disputeResolvedAt", notNullValue());
        Orders.get(order).body("views.storeStatus", equalTo("PENDING")).body("payments[0].reversedAt", notNullValue());
        dispute(order, payment).statusCode(409).body("code", equalTo("payment-already-reversed"));
        dispute(order, UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("payment-not-found"));
    }

    @Test
    void twenty_at_once_dispute_once() {
        UUID order = Orders.placed().id();
        String payment = pay(order, null).extract().path("id");
        List<Integer> answers =
                AtOnce.times(20, () -> dispute(order, payment).extract().statusCode());
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
    }
}
