package dev.comptoir.orders.paymentsession;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.paymentsession.Sessions.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.ExcessPaymentReceivedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class ExcessPaymentIT {

    private static final String PAGE = "{\"form\":\"HOSTED_PAGE\",\"returnUrl\":\"https://shop.example/thanks\"}";

    @Test
    void money_for_a_cancelled_order_is_recorded_and_reported_and_can_go_back() {
        Orders.Placed order = Orders.placed();
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, TestCard.VISA);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            asked().body("{\"notifyCustomer\":false}")
                    .post("/orders/{id}/cancellation", order.id())
                    .then()
                    .statusCode(200);
            Sessions.deliverAll(intent);
            ExcessPaymentReceivedV1 excess = events.await(ExcessPaymentReceivedV1.class, order.id());
            assertThat(excess.excess().amount()).isEqualTo("48.60");
            assertThat(excess.lifecycle()).isEqualTo("CANCELLED");
            assertThat(events.ofType(OrderPaidV1.class, order.id())).isEmpty();
        }
        Orders.get(order.id())
                .body("lifecycle", equalTo("CANCELLED"))
                .body("totals.paidTotal.amount", equalTo("48.60"));
        assertThat(Database.current().count("mails where dedupe_key like '%order-excess-payment%'"))
                .isPositive();
    }

    @Test
    void a_page_that_asks_for_more_than_is_due_any_more_is_closed() {
        Orders.Placed cancelled = Orders.placed();
        String first = start(cancelled.id(), PAGE).statusCode(201).extract().path("id");
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", cancelled.id())
                .then()
                .statusCode(200);
        Orders.Placed paid = Orders.placed();
        String second = start(paid.id(), PAGE).statusCode(201).extract().path("id");
        Orders.pay(paid.id(), "30.00").statusCode(201);
        Orders.Placed open = Orders.placed();
        String part = "{\"form\":\"HOSTED_PAGE\",\"amount\":%s}".formatted(eur("18.60"));
        String third = start(open.id(), part).statusCode(201).extract().path("id");
        Orders.pay(open.id(), "30.00").statusCode(201);

        awaitClosed(cancelled, first);
        awaitClosed(paid, second);
        Sessions.get(open.id(), third).body("state", equalTo("OPEN"));
    }

    private static void awaitClosed(Orders.Placed order, String session) {
        await(session)
                .until(() -> Sessions.get(order.id(), session)
                        .extract()
                        .path("state")
                        .equals("CANCELLED"));
    }

    @Test
    void a_second_payment_of_a_paid_order_is_recorded_as_too_much() {
        Orders.Placed order = Orders.placed();
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, TestCard.VISA);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.pay(order.id(), "30.00").statusCode(201);
            Sessions.deliverAll(intent);
            assertThat(events.await(ExcessPaymentReceivedV1.class, order.id())
                            .excess()
                            .amount())
                    .isEqualTo("30.00");
            assertThat(events.await(OrderPaidV1.class, order.id()).paid().amount())
                    .isEqualTo("78.60");
        }
    }
}
