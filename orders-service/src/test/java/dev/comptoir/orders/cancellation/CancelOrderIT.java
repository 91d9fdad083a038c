package dev.comptoir.orders.cancellation;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CancelOrderIT {

    private static final String FAIL = """
            create or replace function fail_cancellations() returns trigger language plpgsql as $$
            begin
                raise exception 'for the test';
            end $$;
            create trigger fail_cancellations before insert on invoices
               for each row when (new.kind = 'CANCELLATION') execute function fail_cancellations()""";
    private static final String MEND = "drop trigger fail_cancellations on invoices";

    private static ValidatableResponse cancel(UUID order, boolean isNotified) {
        return asked().body("{\"reason\":\"sold out\",\"notifyCustomer\":%s}".formatted(isNotified))
                .post("/orders/{id}/cancellation", order)
                .then();
    }

    @Test
    @Proves("O-150")
    void a_cancelled_order_gives_its_stock_back_and_tells_the_customer_when_wanted() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            cancel(order.id(), true)
                    .statusCode(200)
                    .body("lifecycle", equalTo("CANCELLED"))
                    .header("ETag", "\"2\"");
            OrderCancelledV1 told = events.await(OrderCancelledV1.class, order.id());
            assertThat(told.reason()).isEqualTo("sold out");
            assertThat(told.previousLifecycle()).isEqualTo("PLACED");
            assertThat(told.lines())
                    .extracting("sku", "quantity")
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("SHIRT-M", 2),
                            org.assertj.core.groups.Tuple.tuple("BOOK", 1));
            FulfillmentChangedV1 moved = events.await(FulfillmentChangedV1.class, order.id());
            assertThat(moved.previousFulfillmentStatus()).isEqualTo("AWAITING_PROCESSING");
            assertThat(moved.fulfillmentStatus()).isEqualTo("WILL_NOT_DELIVER");
            assertThat(moved.version()).isEqualTo(told.version());
            assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                    .extracting(MailSeam.ReceivedMail::subject)
                    .contains("Your order " + order.number() + " is cancelled");
        }
    }

    /** The invoice comes last: when it cannot be cancelled, nothing of the order is. */
    @Test
    @Proves("O-151")
    @Proves("V07")
    void parcel_stock_and_invoice_end_with_the_order_or_none_of_them_does() {
        Invoicing.byHand();
        Orders.Placed order = Orders.placed();
        String invoice = Invoicing.issued(order.id());
        Orders.ship(order.id(), "{\"notifyCustomer\":false,\"state\":\"CREATED\"}")
                .statusCode(201);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Database.current().execute(FAIL);
            try {
                cancel(order.id(), false).statusCode(500);
            } finally {
                Database.current().execute(MEND);
            }
            Orders.get(order.id()).body("lifecycle", equalTo("PLACED")).body("shipments[0].state", equalTo("CREATED"));
            asked().get("/invoices/{id}", invoice).then().body("state", equalTo("ISSUED"));

            cancel(order.id(), false).statusCode(200);
            Orders.get(order.id())
                    .body("lifecycle", equalTo("CANCELLED"))
                    .body("shipments[0].state", equalTo("CANCELLED"));
            asked().get("/invoices/{id}", invoice).then().body("state", equalTo("CANCELLED"));
            assertThat(events.await(OrderCancelledV1.class, order.id()).lines())
                    .extracting("sku", "quantity")
                    .containsExactly(tuple("SHIRT-M", 2), tuple("BOOK", 1));
            assertThat(events.ofType(OrderCancelledV1.class))
                    .filteredOn(event -> event.key().equals(order.id().toString()))
                    .hasSize(1);
        }
    }

    @Test
    @Proves("O-150")
    void nobody_is_told_when_that_is_not_wanted() {
        Orders.Placed order = Orders.placed();
        cancel(order.id(), false).statusCode(200);
        assertThat(Database.current().count("mails where subject_id = ? and purpose = 'order-cancelled'", order.id()))
                .isZero();
    }

    @Test
    void paid_money_must_have_gone_back_first() {
        Orders.Placed order = Orders.paid();
        cancel(order.id(), false)
                .statusCode(409)
                .body("code", equalTo("order-not-cancellable"))
                .body("refundable.amount", equalTo("48.60"));
        Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        cancel(order.id(), false).statusCode(200);
    }

    private static ValidatableResponse cancel(UUID order, String paidMoney, String token) {
        return asked().auth()
                .oauth2(token)
                .body("{\"notifyCustomer\":true,\"paidMoney\":\"%s\"}".formatted(paidMoney))
                .post("/orders/{id}/cancellation", order)
                .then();
    }

    @Test
    @Proves("O-150")
    void all_money_goes_back_with_the_order_where_that_is_asked_for() {
        Invoicing.byHand();
        Orders.Placed order = Orders.paid();
        Invoicing.issued(order.id());
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            cancel(order.id(), "REFUND", Tokens.all())
                    .statusCode(200)
                    .body("lifecycle", equalTo("CANCELLED"))
                    .body("paymentStatus", equalTo("REFUNDED"));
            Orders.get(order.id())
                    .body("refunds[0].amount.amount", equalTo("48.60"))
                    .body("totals.refundableTotal.amount", equalTo("0.00"));
            assertThat(events.await(OrderCancelledV1.class, order.id()).lines())
                    .extracting("sku", "quantity")
                    .containsExactly(tuple("SHIRT-M", 2), tuple("BOOK", 1));
            assertThat(events.await(RefundIssuedV1.class, order.id()).paymentStatus())
                    .isEqualTo("REFUNDED");
        }
        // The cancellation invoice takes everything off: no credit note beside it.
        asked().get("/orders/{id}/invoices", order.id()).then().body("items", hasSize(2));
        asked().get("/credit-notes?orderId={id}", order.id()).then().body("items", hasSize(0));
        assertThat(MailSeam.awaitMailsTo(order.email(), 3))
                .extracting(MailSeam.ReceivedMail::subject)
                .contains("Your order " + order.number() + " is cancelled", "Refund for your order " + order.number());
    }

    @Test
    void money_that_is_left_can_be_refunded_later() {
        Orders.Placed order = Orders.paid();
        cancel(order.id(), "LEAVE", Tokens.secret("orders:write"))
                .statusCode(200)
                .body("paymentStatus", equalTo("PAID"));
        Orders.get(order.id()).body("totals.refundableTotal.amount", equalTo("48.60"));
        Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        Orders.Placed unpaid = Orders.placed();
        cancel(unpaid.id(), "REFUND", Tokens.all()).statusCode(200);
        Orders.get(unpaid.id()).body("refunds", hasSize(0));
    }

    @Test
    void money_goes_back_by_keys_that_may_refund_only() {
        Orders.Placed order = Orders.paid();
        cancel(order.id(), "REFUND", Tokens.secret("orders:write"))
                .statusCode(403)
                .body("code", equalTo("refund-not-allowed"));
        Orders.get(order.id()).body("lifecycle", equalTo("PLACED"));
    }

    @Test
    void units_that_a_refund_put_back_into_stock_do_not_go_back_twice() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.paid();
            String shirt = Orders.lineIds(order.id()).getFirst();
            Orders.refund(order.id(), UUID.randomUUID(), """
                            {"lines":[{"lineId":"%s","quantity":2}]}""".formatted(shirt)).statusCode(201);
            Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
            cancel(order.id(), false).statusCode(200);
            assertThat(events.await(OrderCancelledV1.class, order.id()).lines())
                    .extracting("sku")
                    .containsExactly("BOOK");
        }
    }

    @Test
    void a_shipped_and_a_cancelled_order_cannot_be_cancelled() {
        Orders.Placed shipped = Orders.placed();
        Orders.ship(shipped.id(), "{\"notifyCustomer\":false}").statusCode(201);
        cancel(shipped.id(), false).statusCode(409).body("code", equalTo("order-not-cancellable"));
        Orders.Placed cancelled = Orders.placed();
        cancel(cancelled.id(), false).statusCode(200);
        cancel(cancelled.id(), false).statusCode(409).body("code", equalTo("order-cancelled"));
        cancel(UUID.randomUUID(), false).statusCode(404);
    }

    @Test
    void the_same_key_cancels_once() {
        Orders.Placed order = Orders.placed();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            asked(key)
                    .body("{\"notifyCustomer\":false}")
                    .post("/orders/{id}/cancellation", order.id())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void units_that_a_refund_kept_out_of_stock_stay_out() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.paid();
            String shirt = Orders.lineIds(order.id()).getFirst();
            Orders.refund(order.id(), UUID.randomUUID(), """
                            {"lines":[{"lineId":"%s","quantity":1,"restock":false}]}""".formatted(shirt)).statusCode(201);
            Orders.refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(201);
            cancel(order.id(), false).statusCode(200);
            assertThat(events.await(OrderCancelledV1.class, order.id()).lines())
                    .extracting("sku", "quantity")
                    .containsExactly(tuple("SHIRT-M", 1), tuple("BOOK", 1));
        }
    }
}
