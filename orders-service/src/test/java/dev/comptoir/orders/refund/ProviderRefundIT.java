package dev.comptoir.orders.refund;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static dev.comptoir.orders.Orders.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.RefundChangedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.localstack.payment.StripeEvent;
import dev.comptoir.localstack.payment.StripeFault;
import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.orders.paymentsession.Sessions;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class ProviderRefundIT {

    /** How many cuts; by hand more. */
    private static final int CUTS = Integer.getInteger("comptoir.cuts", 150);

    private static final int LONGEST_ANSWER = 700;

    /** An order that was paid through the provider. */
    private record Paid(Orders.Placed order, String intent) {

        UUID id() {
            return order.id();
        }
    }

    private static Paid paid(TestCard card) {
        Orders.Placed order = Orders.placed();
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, card);
        Sessions.deliverAll(intent);
        return new Paid(order, intent);
    }

    private static String ten() {
        return "{\"amount\":%s}".formatted(eur("10.00"));
    }

    private static ValidatableResponse found(Paid paid, String refund) {
        return RefundStates.found(paid.id(), refund);
    }

    @Test
    @Proves("O-097")
    @Proves("X4")
    void a_refund_of_an_order_paid_online_sends_the_money_once() {
        Paid paid = paid(TestCard.VISA);
        asked().body(ten())
                .post("/orders/{id}/refunds/preview", paid.id())
                .then()
                .body("settlement", equalTo("PROVIDER"));
        UUID key = UUID.randomUUID();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String refund = refund(paid.id(), key, ten())
                    .statusCode(201)
                    .body("settlement", equalTo("PROVIDER"))
                    .extract()
                    .path("id");
            RefundStates.found(paid.id(), refund, "SUCCEEDED").body("providerReference", startsWith("re_"));
            refund(paid.id(), key, ten()).statusCode(201).body("id", equalTo(refund));
            Sessions.deliverAll(refund);
            Sessions.deliverAll(refund);
            RefundIssuedV1 issued = events.await(RefundIssuedV1.class, paid.id());
            assertThat(issued.settlement()).isEqualTo("PROVIDER");
            assertThat(issued.state()).isEqualTo("PENDING");
            assertThat(events.await(RefundChangedV1.class, paid.id()).state()).isEqualTo("SUCCEEDED");
            assertThat(events.ofType(RefundChangedV1.class, paid.id())).hasSize(1);
        }
        assertThat(StripeStub.server().refundsOf(paid.intent()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.get("amount").asLong()).isEqualTo(1000));
        assertThat(MailSeam.awaitMailsTo(paid.order().email(), 3))
                .extracting(MailSeam.ReceivedMail::subject)
                .filteredOn(subject -> subject.contains("efund"))
                .hasSize(1);
    }

    @Test
    @Proves("O-099")
    void what_is_settled_by_hand_moves_nothing_and_is_the_same_money_as_what_is_then_sent_at_the_provider() {
        Paid paid = paid(TestCard.VISA);
        refund(paid.id(), UUID.randomUUID(), "{\"amount\":%s,\"settlement\":\"MANUAL\"}".formatted(eur("10.00")))
                .statusCode(201)
                .body("settlement", equalTo("MANUAL"))
                .body("state", equalTo("SUCCEEDED"))
                .body("providerReference", nullValue());
        assertThat(StripeStub.server().refundsOf(paid.intent())).isEmpty();
        String sent = StripeStub.server().refund(paid.intent(), 1000);
        Sessions.deliverAll(sent);
        Sessions.deliverAll(sent);
        Orders.get(paid.id())
                .body("totals.refundedTotal.amount", equalTo("10.00"))
                .body("refunds", hasSize(1));
        String more = StripeStub.server().refund(paid.intent(), 860);
        Sessions.deliverAll(more);
        Sessions.deliverAll(more);
        Orders.get(paid.id())
                .body("totals.refundedTotal.amount", equalTo("18.60"))
                .body("refunds", hasSize(2))
                .body("refunds[1].settlement", equalTo("PROVIDER"))
                .body("refunds[1].state", equalTo("SUCCEEDED"));
    }

    @Test
    void a_refund_that_fails_later_is_refundable_again_and_the_merchant_is_told() {
        Paid paid = paid(TestCard.REFUND_PENDING);
        String refund = refund(paid.id(), UUID.randomUUID(), "{\"full\":true}")
                .body("state", equalTo("PENDING"))
                .extract()
                .path("id");
        String reference = RefundStates.reference(refund);
        Orders.get(paid.id()).body("paymentStatus", equalTo("REFUNDED"));
        StripeStub.server().settleRefund(reference, true);
        StripeStub.server().settleRefund(reference, false);
        List<StripeEvent> reported = StripeStub.eventsOf(reference);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            reported.reversed().forEach(event -> StripeStub.deliver(event).statusCode(204));
            reported.forEach(event -> StripeStub.deliver(event).statusCode(204));
            RefundChangedV1 changed = events.await(RefundChangedV1.class, paid.id());
            assertThat(changed.state()).isEqualTo("FAILED");
            assertThat(changed.failureCode()).isEqualTo("expired_or_canceled_card");
            assertThat(changed.paymentStatus()).isEqualTo("PAID");
        }
        found(paid, refund).body("state", equalTo("FAILED")).body("refundableTotal.amount", equalTo("48.60"));
        assertThat(Database.current().count("mails where dedupe_key like ?", "%order-refund-failed%"))
                .isPositive();
        refund(paid.id(), UUID.randomUUID(), "{\"full\":true,\"settlement\":\"MANUAL\"}")
                .statusCode(201)
                .body("paymentStatus", equalTo("REFUNDED"));
    }

    @Test
    void money_that_came_for_a_cancelled_order_goes_back() {
        Orders.Placed order = Orders.placed();
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, TestCard.VISA);
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order.id())
                .then()
                .statusCode(200);
        Sessions.deliverAll(intent);
        String line = Orders.lineIds(order.id()).getFirst();
        refund(order.id(), UUID.randomUUID(), "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(line))
                .statusCode(409)
                .body("code", equalTo("order-not-refundable"));
        String refund = refund(order.id(), UUID.randomUUID(), "{\"full\":true}")
                .statusCode(201)
                .body("paymentStatus", equalTo("REFUNDED"))
                .extract()
                .path("id");
        RefundStates.await(refund, "SUCCEEDED");
        assertThat(StripeStub.server().refundsOf(intent)).hasSize(1);
        refund(order.id(), UUID.randomUUID(), "{\"full\":true}").statusCode(409);
    }

    @Test
    void a_refund_that_is_reported_before_its_payment_counts_as_well() {
        Orders.Placed order = Orders.placed();
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, TestCard.VISA);
        Sessions.deliverAll(StripeStub.server().refund(intent, 860));
        Orders.get(order.id())
                .body("payments", hasSize(1))
                .body("refunds", hasSize(1))
                .body("totals.refundedTotal.amount", equalTo("8.60"));
        Sessions.deliverAll(intent);
        Orders.get(order.id()).body("payments", hasSize(1)).body("refunds", hasSize(1));
    }

    @Test
    void the_provider_is_asked_only_for_what_came_through_it() {
        Orders.Placed order = Orders.paid();
        refund(order.id(), UUID.randomUUID(), "{\"full\":true,\"settlement\":\"PROVIDER\"}")
                .statusCode(422)
                .body("code", equalTo("refund-exceeds-provider-payment"))
                .body("detail", startsWith("No payment of this order is left"))
                .body("providerRefundable.amount", equalTo("0.00"));
        refund(order.id(), UUID.randomUUID(), ten()).statusCode(201).body("settlement", equalTo("MANUAL"));
    }

    @Test
    void an_answer_that_is_lost_in_any_way_sends_the_money_once() {
        List<StripeFault> faults = List.of(
                StripeFault.silence(),
                StripeFault.slow(Duration.ofSeconds(7)),
                StripeFault.broken(500),
                StripeFault.brokenAfter(500),
                StripeFault.broken(429));
        Map<String, Paid> all = new LinkedHashMap<>();
        for (StripeFault fault : faults) {
            Paid paid = paid(TestCard.VISA);
            StripeStub.server().fail(fault);
            all.put(issue(paid), paid);
        }
        assertSentOnce(all);
    }

    @Test
    void an_answer_that_is_cut_at_any_byte_sends_the_money_once() {
        Paid paid = paid(TestCard.VISA);
        List<String> refunds = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            StripeStub.proxy().cutAfter(i * LONGEST_ANSWER / CUTS);
            refunds.add(refund(paid.id(), UUID.randomUUID(), "{\"amount\":%s}".formatted(eur("0.01")))
                    .statusCode(201)
                    .body("state", oneOf("SUCCEEDED", "UNKNOWN", "PENDING"))
                    .extract()
                    .path("id"));
            StripeStub.proxy().heal();
        }
        RefundStates.await(refunds, "SUCCEEDED");
        assertThat(StripeStub.server().refundsOf(paid.intent())).hasSize(CUTS);
        Orders.get(paid.id()).body("refunds", hasSize(CUTS)).body("refunds.state", everyItem(equalTo("SUCCEEDED")));
    }

    /** What is there when a program is killed before it has asked, and after it has asked and before it has noted the answer. */
    @Test
    void a_program_that_was_killed_between_its_steps_goes_on() {
        Paid paid = paid(TestCard.VISA);
        String refund = issue(paid);
        Database.current().execute("update refunds set state = 'PENDING' where id = ?", UUID.fromString(refund));
        Database.current()
                .execute(
                        "update refund_transfers set state = 'PENDING', reference = null, attempts = 0, next_look_at = now() where refund_id = ?",
                        UUID.fromString(refund));
        assertSentOnce(Map.of(refund, paid));
    }

    private static String issue(Paid paid) {
        return refund(paid.id(), UUID.randomUUID(), ten())
                .statusCode(201)
                .body("state", oneOf("SUCCEEDED", "UNKNOWN", "PENDING"))
                .extract()
                .path("id");
    }

    private static void assertSentOnce(Map<String, Paid> all) {
        RefundStates.await(all.keySet(), "SUCCEEDED");
        all.forEach((refund, paid) -> {
            found(paid, refund).body("state", equalTo("SUCCEEDED"));
            assertThat(StripeStub.server().refundsOf(paid.intent())).hasSize(1);
            Orders.get(paid.id()).body("totals.refundedTotal.amount", equalTo("10.00"));
        });
    }
}
